import { dayOf, factsFor, factView, termsFor } from '$lib/courses/lesson-page';
import { Drawn } from '$lib/courses/drawn';
import Fact from '$lib/courses/Fact.svelte';
import type { Passage, StillView } from '$lib/courses/lesson-view';
import { inPassages } from '$lib/courses/passages';
import StillBlocks from '$lib/courses/StillBlocks.svelte';
import Terms from '$lib/courses/Terms.svelte';
import type { Block } from '$lib/courses/types';
import type { Locale } from '$lib/i18n/locale';
import type { Catalogue } from '../courses/catalogue';
import { still } from '$lib/ui/still';

/** The day, language and place that a lesson is read in: what its still parts depend on. */
export interface ReadIn {
	readonly locale: Locale;
	readonly jurisdiction: string;
	readonly now: Date;
}

const drawn = new WeakMap<readonly Block[], Map<string, readonly Passage[]>>();

/** Blocks as the page shows them: still ones as HTML, with the meanings of their terms behind them; drawn once a day. */
export function passagesOf(
	catalogue: Catalogue,
	blocks: readonly Block[],
	{ locale, jurisdiction, now }: ReadIn
): readonly Passage[] {
	const today = dayOf(now);
	const key = `${locale} ${jurisdiction} ${today}`;
	const kept = drawn.get(blocks) ?? new Map<string, readonly Passage[]>();
	drawn.set(blocks, kept);
	const found = kept.get(key);
	if (found) return found;
	const view: StillView = { locale, jurisdiction, facts: factsFor(blocks, catalogue.facts, locale, today) };
	const passages = inPassages(blocks, (run) => still(StillBlocks, { blocks: run, view }));
	const terms = termsFor(blocks, catalogue.glossary, locale);
	const whole = terms.length > 0 ? [...passages, new Drawn(still(Terms, { terms }), passages.length + 1)] : passages;
	if (kept.size > 40) kept.clear();
	kept.set(key, whole);
	return whole;
}

/** Passages for data that no whole page comes with: what was drawn is sent. */
export const sent = (passages: readonly Passage[]): readonly Passage[] =>
	passages.map((passage) => (passage instanceof Drawn ? new Drawn(passage.html) : passage));

/** Facts as HTML by id, for what shows them beside a lesson's text. */
export const factsAsHtml = (
	{ facts }: Pick<Catalogue, 'facts'>,
	ids: readonly string[],
	{ locale, now }: Pick<ReadIn, 'locale' | 'now'>
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		ids.flatMap((id) => {
			const fact = facts.get(id);
			if (!fact) return [];
			const props = { fact: factView(fact, locale, dayOf(now)), locale };
			return [[id, still(Fact, props)]];
		})
	);
