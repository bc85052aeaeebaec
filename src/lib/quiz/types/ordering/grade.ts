import { z } from 'zod';
import { mixed, relabelled, seen } from '../../options.ts';
import type { QuestionType, Typed } from '../../question.ts';
import { OrderingSchema, type Ordering } from './schema.ts';

/** The ids of the items, first to last. */
type Response = string[];
export interface View {
	/** In the order to begin from, which is never the right one. */
	readonly items: readonly { readonly id: string; readonly text: string }[];
}
export interface Review {
	/** In the right order. */
	readonly items: readonly {
		readonly text: string;
		readonly feedback: string;
		/** Where the learner put it, from 1. */
		readonly given: number | null;
		readonly right: boolean;
	}[];
}

/**
 * Things to put in order: the share of items in their right place, as Moodle's ordering type grades “absolute position”,
 * so that a learner can see what the mark is made of.
 */
export const ordering: QuestionType<Ordering, Response, View, Review> = {
	name: 'ordering',
	schema: OrderingSchema,
	response: z.array(z.string().max(100)).max(100),
	/** Keeps the items in the right order; their new ids tell the order in which they are shown. */
	arrange(question, random) {
		const { items } = question;
		const shuffled = mixed(items, random);
		const same = shuffled.every(({ authored }, i) => authored === (items[i]?.authored ?? items[i]?.id));
		const shown = same ? relabelled([...shuffled.slice(1), ...shuffled.slice(0, 1)]) : shuffled;
		const labelOf = new Map(shown.map(({ id, authored }) => [authored, id]));
		return {
			...question,
			items: items.map((item) => {
				const authored = item.authored ?? item.id;
				return { ...item, authored, id: labelOf.get(authored) ?? item.id };
			})
		};
	},
	view: ({ items }, locale) => ({ items: seen([...items].sort(byLabel), locale) }),
	read(form, name, { items }) {
		const typed = positions(form, name, items);
		const places = Object.entries(typed).filter(([, place]) => place !== '');
		if (places.length === 0) return { type: 'empty' };
		const response = [...places].sort(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id);
		const whole = response.every((id, i) => typed[id] === String(i + 1)) && response.length === items.length;
		return whole ? { type: 'given', response } : { type: 'unclear', problem: 'order', typed };
	},
	key: ({ items }) => items.map(({ id }) => id),
	grade({ items }, response) {
		if (!response || !isOrderOf(items, response)) return { fraction: 0 };
		return { fraction: items.filter(({ id }, i) => response[i] === id).length / items.length };
	},
	review({ items }, response, locale) {
		const order = response && isOrderOf(items, response) ? response : undefined;
		return {
			items: items.map(({ id, text, feedback }, i) => ({
				text: text[locale],
				feedback: feedback[locale],
				given: order ? order.indexOf(id) + 1 : null,
				right: order?.[i] === id
			}))
		};
	}
};

type Items = Ordering['items'];

const byLabel = (a: Items[number], b: Items[number]): number => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** The place chosen for each item as posted; '' for none. */
function positions(form: FormData, name: string, items: Items): Typed {
	return Object.fromEntries(
		items.map(({ id }) => {
			const place = form.get(`${name}.${id}`);
			return [id, typeof place === 'string' ? place.slice(0, 3) : ''];
		})
	);
}

const isOrderOf = (items: Items, response: Response): boolean =>
	response.length === items.length && items.every(({ id }) => response.includes(id));
