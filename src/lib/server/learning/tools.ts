import { toolOf } from '$lib/tools';
import type { Catalogue } from '../courses/catalogue';
import { wordsOf } from '../tools/words';
import { factsAsHtml, type ReadIn } from './passages';

/** What a page needs to show the tools of these ids: for `loadTools`. */
export function toolsFor(catalogue: Pick<Catalogue, 'facts'>, ids: readonly string[], reader: ReadIn) {
	const tools = [...new Set(ids)].flatMap((id) => toolOf(id) ?? []);
	const { locale, jurisdiction } = reader;
	return {
		titles: Object.fromEntries(tools.map(({ id, title }) => [id, title()])),
		words: wordsOf(
			tools.map(({ id }) => id),
			locale
		),
		jurisdiction,
		facts: factsAsHtml(
			catalogue,
			tools.flatMap(({ facts = [] }) => facts),
			reader
		)
	};
}
