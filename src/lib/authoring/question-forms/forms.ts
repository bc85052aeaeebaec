import { freeId } from '../names.ts';
import { isList, isPlainMap, localOf, type Plain } from '../course-yaml.ts';
import type { QuestionForm, Spec, Tree } from './spec.ts';

const text: Spec = { kind: 'local', name: 'text' };
const feedback: Spec = { kind: 'local', name: 'feedback', rows: 2 };

const options: Spec = {
	kind: 'list',
	name: 'options',
	least: 4,
	fields: [text, { kind: 'flag', name: 'right' }, feedback]
};
const shuffle: Spec = { kind: 'flag', name: 'shuffle' };

const shuffled = { toForm: (question: Tree): Tree => ({ ...question, shuffle: question['shuffle'] !== false }) };

const mapsIn = (value: Plain | undefined): Tree[] => (isList(value) ? value : []).filter(isPlainMap);
const sameText = (one: Plain | undefined, other: Plain | undefined): boolean =>
	JSON.stringify(localOf(one)) === JSON.stringify(localOf(other));

/** Pairs are written with what fits them beside them; what several pairs share is one match. */
const matching: QuestionForm = {
	type: 'matching',
	fields: [
		{ kind: 'list', name: 'pairs', least: 4, fields: [text, { kind: 'local', name: 'match' }, feedback] },
		{ kind: 'list', name: 'extras', least: 1, fields: [text] }
	],
	toForm(question) {
		const matches = mapsIn(question['matches']);
		const pairs = mapsIn(question['pairs']);
		return {
			...question,
			pairs: pairs.map((pair) => ({ ...pair, match: matches.find(({ id }) => id === pair['match'])?.['text'] ?? '' })),
			extras: matches.filter(({ id }) => !pairs.some(({ match }) => match === id))
		};
	},
	fromForm({ pairs, extras, ...rest }, before) {
		const pool = mapsIn(before['matches']);
		const used = new Set<Plain | undefined>();
		const idOf = (said: Plain | undefined): string => {
			const found = pool.find((each) => sameText(each['text'], said));
			const id = String(found?.['id'] ?? freeId('match', (tried) => pool.some((each) => each['id'] === tried)));
			if (!found) pool.push({ id, text: said ?? '' });
			used.add(id);
			return id;
		};
		const made = mapsIn(pairs).map((pair) => ({ ...pair, match: idOf(pair['match']) }));
		for (const extra of mapsIn(extras)) idOf(extra['text']);
		return { ...rest, pairs: made, matches: pool.filter(({ id }) => used.has(id)) };
	}
};

/** Groups are numbered, and each item names its group by the number. */
const sorting: QuestionForm = {
	type: 'sorting',
	fields: [
		{ kind: 'list', name: 'groups', least: 2, fields: [text] },
		{
			kind: 'list',
			name: 'items',
			least: 4,
			fields: [text, { kind: 'choice', name: 'group', choices: ['1', '2', '3', '4', '5'] }, feedback]
		}
	],
	toForm(question) {
		const groups = mapsIn(question['groups']);
		const numberOf = (id: Plain | undefined) => String(groups.findIndex((group) => group['id'] === id) + 1);
		return {
			...question,
			items: mapsIn(question['items']).map((item) => ({ ...item, group: numberOf(item['group']) }))
		};
	},
	fromForm({ groups, items, ...rest }) {
		const made = mapsIn(groups);
		const idOf = (number: Plain | undefined) => made[Number(number) - 1]?.['id'] ?? '';
		return { ...rest, groups: made, items: mapsIn(items).map((item) => ({ ...item, group: idOf(item['group']) })) };
	}
};

/** The place of each item can be written beside it. */
const ordering: QuestionForm = {
	type: 'ordering',
	fields: [
		{
			kind: 'list',
			name: 'items',
			least: 4,
			fields: [{ kind: 'number', name: 'place', optional: true }, text, feedback]
		}
	],
	toForm: (question) => ({
		...question,
		items: mapsIn(question['items']).map((item, index) => ({ place: index + 1, ...item }))
	}),
	fromForm({ items, ...rest }) {
		const placed = mapsIn(items).map(({ place, ...item }, index) => ({
			place: typeof place === 'number' ? place : index + 1,
			item
		}));
		return { ...rest, items: placed.toSorted((a, b) => a.place - b.place).map(({ item }) => item) };
	}
};

const trueFalse: QuestionForm = {
	type: 'true-false',
	fields: [
		{ kind: 'choice', name: 'answer', choices: ['true', 'false'] },
		{
			kind: 'map',
			name: 'feedback',
			fields: [
				{ kind: 'local', name: 'true', rows: 2 },
				{ kind: 'local', name: 'false', rows: 2 }
			]
		}
	],
	toForm: (question) => ({ ...question, answer: String(question['answer'] ?? true) }),
	fromForm: (typed) => ({ ...typed, answer: typed['answer'] === 'true' })
};

const numeric: QuestionForm = {
	type: 'numeric',
	fields: [
		{ kind: 'amount', name: 'answer' },
		{ kind: 'amount', name: 'tolerance', optional: true },
		{ kind: 'number', name: 'decimals', optional: true },
		{ kind: 'local', name: 'unit', optional: true },
		{
			kind: 'map',
			name: 'feedback',
			fields: [
				{ kind: 'local', name: 'right', rows: 2 },
				{ kind: 'local', name: 'wrong', rows: 2 }
			]
		},
		{ kind: 'list', name: 'mistakes', least: 1, fields: [{ kind: 'amount', name: 'value' }, feedback] }
	]
};

const shortText: QuestionForm = {
	type: 'short-text',
	fields: [
		{
			kind: 'list',
			name: 'answers',
			least: 2,
			fields: [text, { kind: 'number', name: 'fraction', optional: true }, feedback]
		},
		feedback,
		{ kind: 'flag', name: 'caseSensitive' }
	]
};

/** The types that have a form; the others are written as YAML. */
export const questionForms: readonly QuestionForm[] = [
	{ type: 'single-choice', fields: [options, shuffle], ...shuffled },
	{ type: 'multiple-choice', fields: [options, shuffle], ...shuffled },
	trueFalse,
	numeric,
	shortText,
	matching,
	ordering,
	sorting
];

/** The form of a type; undefined where its questions are written as YAML. */
export const formOf = (type: string): QuestionForm | undefined => questionForms.find((form) => form.type === type);
