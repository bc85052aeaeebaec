import { locales } from '../../../i18n/locale.ts';
import { bestPath, markOf } from './paths.ts';
import type { Scenario } from './schema.ts';
import type { Effects } from './state.ts';
import { storyOf, type MarkedStory } from './story.ts';
import { everyPath, follow } from './walk.ts';

/** What an author must mend in a made question, whichever way its story is walked. */
export function faults(question: Scenario): string[] {
	const story = storyOf(question);
	return [...new Set([...inTexts(question), ...inAmounts(story), ...onPaths(story, question.overdrawn !== undefined)])];
}

const inTexts = ({ steps }: Scenario): string[] =>
	steps.flatMap(({ choices }, i) =>
		locales
			.filter((locale) => new Set(choices.map(({ text }) => text[locale])).size < choices.length)
			.map((locale) => `step ${i + 1}: two choices read the same in ${locale}`)
	);

function inAmounts({ start, steps }: MarkedStory): string[] {
	const odd = steps.flatMap(({ events, choices }, i) => {
		const all = [...events, ...choices].map(({ effects }) => effects);
		return all.every(isWhole) ? [] : [`step ${i + 1}: an amount is not whole yuan`];
	});
	if (!isWhole(start)) odd.unshift('the start has an amount that is not whole yuan');
	if ([start.stress, start.record].some((level) => level < 0 || level > 10)) {
		odd.unshift('stress and record start within 0 to 10');
	}
	return odd;
}

function onPaths(story: MarkedStory, mayOverdraw: boolean): string[] {
	const found = new Set<string>();
	const met = new Set<string>();
	const number = new Map(story.steps.map(({ id }, i) => [id, i + 1]));
	everyPath(
		story,
		{},
		{
			took(taken) {
				const last = taken.at(-1);
				if (!last) return true;
				const { step, before, after } = last;
				met.add(step.id);
				if (before.debt < 0 || after.debt < 0) found.add(`step ${number.get(step.id)}: the debt can fall below zero`);
				if (!mayOverdraw && (before.cash < 0 || after.cash < 0)) {
					found.add(
						`step ${number.get(step.id)}: the cash can fall below zero, and "overdrawn" does not say what that means`
					);
				}
				return true;
			}
		}
	);
	for (const { id } of story.steps) if (!met.has(id)) found.add(`step ${number.get(id)}: no path comes to it`);
	const { taken, end } = follow(story, bestPath(story));
	const best = markOf(story, taken, end);
	if (best < 1) found.add(`the best path earns ${best} of the mark, not all of it`);
	return [...found];
}

const isWhole = ({ cash = 0, debt = 0, repay = 0 }: Effects): boolean => [cash, debt, repay].every(Number.isInteger);
