import { z } from 'zod';
import { mixed, relabelled, seen } from '../../options.ts';
import type { QuestionType } from '../../question.ts';
import { SortingSchema, type Sorting } from './schema.ts';

/** The id of the group chosen, by the id of the item. */
type Response = Record<string, string>;
interface Part {
	readonly id: string;
	readonly text: string;
}
export interface View {
	readonly items: readonly Part[];
	readonly groups: readonly Part[];
}
export interface Review {
	/** Each group with what belongs into it. */
	readonly groups: readonly {
		readonly text: string;
		readonly items: readonly {
			readonly text: string;
			/** Where it was put, if anywhere. */
			readonly chosen: string | null;
			readonly right: boolean;
			readonly feedback: string;
		}[];
	}[];
}

/** Several things put into groups: the share that is where it belongs. Groups keep their order, things don't. */
export const sorting: QuestionType<Sorting, Response, View, Review> = {
	name: 'sorting',
	schema: SortingSchema,
	response: z.record(z.string().max(100), z.string().max(100)),
	arrange(question, random) {
		const groups = relabelled(question.groups);
		const labels = new Map(question.groups.map(({ id }, index) => [id, groups[index]?.id ?? id]));
		const items = mixed(question.items, random).map((item) => ({
			...item,
			group: labels.get(item.group) ?? item.group
		}));
		return { ...question, groups, items };
	},
	view: ({ items, groups }, locale) => ({ items: seen(items, locale), groups: seen(groups, locale) }),
	read(form, name, { items, groups }) {
		const response: Response = {};
		for (const { id } of items) {
			const group = groups.find((each) => each.id === form.get(`${name}.${id}`));
			if (group) response[id] = group.id;
		}
		return Object.keys(response).length === 0 ? { type: 'empty' } : { type: 'given', response };
	},
	key: ({ items }) => Object.fromEntries(items.map(({ id, group }) => [id, group])),
	grade({ items }, response) {
		const right = items.filter(({ id, group }) => chosenFor(id, response) === group);
		return { fraction: right.length / items.length };
	},
	review({ items, groups }, response, locale) {
		const textOf = (group: string | undefined) => groups.find(({ id }) => id === group)?.text[locale] ?? null;
		return {
			groups: groups.map(({ id, text }) => ({
				text: text[locale],
				items: items
					.filter(({ group }) => group === id)
					.map((item) => ({
						text: item.text[locale],
						chosen: textOf(chosenFor(item.id, response)),
						right: chosenFor(item.id, response) === item.group,
						feedback: item.feedback[locale]
					}))
			}))
		};
	}
};

const chosenFor = (item: string, response: Response | undefined): string | undefined =>
	response && Object.hasOwn(response, item) ? response[item] : undefined;
