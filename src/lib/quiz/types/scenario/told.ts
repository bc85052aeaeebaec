import { formatMoney, formatNumber } from '../../../i18n/number.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { getLocale } from '../../../i18n/paraglide/runtime.js';
import { measures, type Measure, type Standing } from './state.ts';

const labels: Readonly<Record<Measure, () => string>> = {
	cash: m.quiz_story_cash,
	debt: m.quiz_story_debt,
	record: m.quiz_story_record,
	stress: m.quiz_story_stress
};

/** What a measure is called. */
export const labelOf = (measure: Measure): string => labels[measure]();

/** A measure of a standing as a figure: «¥1,200», «8 of 10». */
export function figureOf(standing: Standing, measure: Measure): string {
	const value = standing[measure];
	return isMoney(measure) ? yuan(value) : m.quiz_story_level({ level: formatNumber(value, getLocale()) });
}

/** A figure in a word or two; '' where it says enough. `overdrawn` is what cash below zero means. */
export function wordOf({ cash, debt, record, stress }: Standing, measure: Measure, overdrawn: string): string {
	if (measure === 'cash') return cash < 0 ? overdrawn : '';
	if (measure === 'debt') return debt === 0 ? m.quiz_story_no_debt() : '';
	if (measure === 'record') {
		if (record >= 10) return m.quiz_story_record_clean();
		if (record >= 7) return m.quiz_story_record_light();
		return record >= 4 ? m.quiz_story_record_marked() : m.quiz_story_record_heavy();
	}
	if (stress <= 2) return m.quiz_story_stress_calm();
	if (stress <= 5) return m.quiz_story_stress_some();
	return stress <= 8 ? m.quiz_story_stress_much() : m.quiz_story_stress_most();
}

/** What has changed between two standings: «Cash −¥800», «Stress +1». */
export const changesOf = (before: Standing, after: Standing): string[] =>
	measures.flatMap((measure) => {
		const by = after[measure] - before[measure];
		if (by === 0) return [];
		const size = isMoney(measure) ? yuan(Math.abs(by)) : formatNumber(Math.abs(by), getLocale());
		return [`${labelOf(measure)} ${by < 0 ? '−' : '+'}${together}${size}`];
	});

/** A standing in one breath. */
export const inWords = (standing: Standing): string =>
	listed(measures.map((measure) => `${labelOf(measure)} ${figureOf(standing, measure)}`));

/** Several things in a row, as the language separates them. */
export const listed = (parts: readonly string[]): string => parts.join(getLocale() === 'en' ? ', ' : '，');

/** Keeps a sign and its figure on one line. */
const together = '\u2060';

const isMoney = (measure: Measure): boolean => measure === 'cash' || measure === 'debt';
/** `formatMoney` takes fen. */
const yuan = (value: number): string => formatMoney(value * 100, getLocale(), { plain: true });
