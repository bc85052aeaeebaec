import { z } from 'zod';
import { mixed, relabelled, seen } from '../../options.ts';
import type { QuestionType } from '../../question.ts';
import { MatchingSchema, type Matching } from './schema.ts';

/** The id of the match chosen, by the id of the pair. */
type Response = Record<string, string>;
interface Part {
	readonly id: string;
	readonly text: string;
}
export interface View {
	readonly pairs: readonly Part[];
	readonly matches: readonly Part[];
}
export interface Review {
	readonly pairs: readonly {
		readonly text: string;
		/** The match that fits. */
		readonly fits: string;
		readonly chosen: string | null;
		readonly right: boolean;
		readonly feedback: string;
	}[];
}

/** A match for each of several things: the share of right pairs. */
export const matching: QuestionType<Matching, Response, View, Review> = {
	name: 'matching',
	schema: MatchingSchema,
	response: z.record(z.string().max(100), z.string().max(100)),
	arrange(question, random) {
		const matches = mixed(question.matches, random);
		const labelled = (match: string) =>
			matches.find(({ authored }) => authored === (authoredId(question, match) ?? match))?.id ?? match;
		return {
			...question,
			matches,
			pairs: relabelled(question.pairs).map((pair) => ({ ...pair, match: labelled(pair.match) }))
		};
	},
	view: ({ pairs, matches }, locale) => ({ pairs: seen(pairs, locale), matches: seen(matches, locale) }),
	read(form, name, { pairs, matches }) {
		const response: Response = {};
		for (const { id } of pairs) {
			const match = matches.find((each) => each.id === form.get(`${name}.${id}`));
			if (match) response[id] = match.id;
		}
		return Object.keys(response).length === 0 ? { type: 'empty' } : { type: 'given', response };
	},
	key: ({ pairs }) => Object.fromEntries(pairs.map(({ id, match }) => [id, match])),
	grade({ pairs }, response) {
		const right = pairs.filter(({ id, match }) => chosenFor(id, response) === match);
		return { fraction: right.length / pairs.length };
	},
	review({ pairs, matches }, response, locale) {
		const textOf = (match: string | undefined) => matches.find(({ id }) => id === match)?.text[locale];
		return {
			pairs: pairs.map(({ id, text, match, feedback }) => ({
				text: text[locale],
				fits: textOf(match) ?? '',
				chosen: textOf(chosenFor(id, response)) ?? null,
				right: chosenFor(id, response) === match,
				feedback: feedback[locale]
			}))
		};
	}
};

const authoredId = ({ matches }: Matching, match: string) => matches.find(({ id }) => id === match)?.authored;

const chosenFor = (pair: string, response: Response | undefined): string | undefined =>
	response && Object.hasOwn(response, pair) ? response[pair] : undefined;
