import type { Locale } from '../i18n/locale.ts';
import { blocksOfType, termsIn } from './find-blocks.ts';
import type { FactView } from './lesson-view.ts';
import type { Block, Fact, GlossaryEntry } from './types.ts';

/** A glossary entry in one language. */
export interface TermView {
	readonly id: string;
	readonly term: string;
	readonly plain: string;
}

/** Today as an ISO 8601 day. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** A fact in one language as of `today`, an ISO 8601 day. */
export const factView = ({ text, source, asOf, reviewBy }: Fact, locale: Locale, today: string): FactView => ({
	text: text[locale],
	source: source.name[locale],
	url: source.url,
	asOf,
	reviewBy,
	stale: today > reviewBy
});

/** The facts that blocks refer to, by id. */
export function factsFor(blocks: readonly Block[], facts: ReadonlyMap<string, Fact>, locale: Locale, today: string) {
	const found = blocksOfType(blocks, 'fact').flatMap((block) => facts.get(block.options['id'] ?? '') ?? []);
	return Object.fromEntries(found.map((fact) => [fact.id, factView(fact, locale, today)]));
}

/** The glossary entries that blocks refer to, each once. */
export const termsFor = (
	blocks: readonly Block[],
	glossary: ReadonlyMap<string, GlossaryEntry>,
	locale: Locale
): TermView[] =>
	termsIn(blocks).flatMap((id) => {
		const entry = glossary.get(id);
		return entry ? [{ id, term: entry.term[locale], plain: entry.plain[locale] }] : [];
	});
