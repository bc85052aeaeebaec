import fc from 'fast-check';
import { alike } from '../../../src/lib/interop/map/wording.ts';
import { accepts } from '../../../src/lib/quiz/wording.ts';
import { standIns } from '../../../src/lib/interop/map/stand-ins.ts';

const pieces = [
	'a',
	'B',
	'中',
	'文',
	'~',
	'=',
	'#',
	'{',
	'}',
	':',
	'\\',
	'%50%',
	'"',
	'<b>',
	'&amp;',
	'-',
	'é',
	' ',
	'[html]',
	',',
	';',
	'//',
	'@',
	'::'
];
const tidy = (text: string) => text.trim().replaceAll('{{', '{').replaceAll('[[', '[').replaceAll('->', '>');
const from = (units: readonly string[]) =>
	fc
		.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 12 })
		.map((text) => tidy(tidy(tidy(text))))
		.filter((text) => text !== '');

/** One line, and text of several, with all that any format escapes. */
const line = from(pieces).map(alike);
const text = from([...pieces, '\n']).map(alike);

const id = (i: number) => String.fromCharCode(97 + i);
const parts = <P>(part: fc.Arbitrary<P>, least: number, most: number) =>
	fc.array(part, { minLength: least, maxLength: most }).map((all) => all.map((each, i) => ({ id: id(i), ...each })));
const options = (rights: number, least: number, worded = text) =>
	parts(fc.record({ text: worded, feedback: worded }), least, 6).map((all) =>
		all.map((option, i) => ({ ...option, right: i < rights }))
	);
const share = fc.constantFrom(0.05, 0.25, 0.3333333, 0.5, 0.6666667, 0.9);
const hundredths = (max: number) => fc.integer({ min: -max, max }).map((n) => n / 100);

const answers = (worded: typeof line) =>
	fc
		.tuple(
			fc.record({ text: worded, feedback: worded }),
			fc.array(fc.record({ text: worded, feedback: worded, fraction: share }), { maxLength: 3 })
		)
		.map(([first, others]) => [first, ...others] as readonly { text: { en: string }; fraction?: number }[])
		.filter((all) => all.every((later, i) => !all.slice(0, i).some((earlier) => goesBefore(earlier, later))));
const goesBefore = (earlier: { text: { en: string }; fraction?: number }, later: typeof earlier) =>
	(earlier.fraction ?? 1) >= (later.fraction ?? 1) && accepts(earlier.text.en, later.text.en);
const number = (worded: typeof line) =>
	fc
		.record({
			answer: hundredths(1e6),
			tolerance: fc.integer({ min: 1, max: 500 }).map((n) => n / 100),
			feedback: fc.record({ right: worded, wrong: worded }),
			mistakes: fc.array(
				fc.record({ value: hundredths(1e6), feedback: worded, fraction: share, tolerance: fc.constant(7.5) }),
				{
					minLength: 1,
					maxLength: 3
				}
			)
		})
		.map((own) => ({ ...own, decimals: (String(own.answer).split('.')[1] ?? '').length }));

const gap = fc.oneof(
	options(1, 2, line).map((all) => ({ type: 'single-choice', options: all })),
	fc.record({ type: fc.constant('short-text'), answers: answers(line), feedback: line, caseSensitive: fc.boolean() }),
	number(line).map((own) => ({ type: 'numeric', ...own }))
);

const own = (pairFeedback: typeof text) => ({
	'single-choice': fc.record({ options: options(1, 2), shuffle: fc.constant(true) }),
	'multiple-choice': fc.record({ options: options(2, 3) }),
	'true-false': fc.record({ answer: fc.boolean(), feedback: fc.record({ true: text, false: text }) }),
	'short-text': fc.record({ answers: answers(text), feedback: text }),
	numeric: fc
		.tuple(number(text), fc.constantFrom({}, { unit: alike('元') }))
		.map(([all, unit]) => ({ ...all, ...unit })),
	matching: fc
		.record({
			pairs: parts(fc.record({ text, feedback: pairFeedback }), 2, 5),
			matches: fc.uniqueArray(line, { minLength: 5, maxLength: 7, selector: ({ en }) => en })
		})
		.map(({ pairs, matches }) => ({
			pairs: pairs.map((pair) => ({ ...pair, match: pair.id })),
			matches: matches.map((match, i) => ({ id: id(i), text: match }))
		})),
	sorting: fc
		.record({
			items: parts(fc.record({ text, feedback: pairFeedback }), 3, 8),
			groups: fc.uniqueArray(line, { minLength: 3, maxLength: 3, selector: ({ en }) => en })
		})
		.map(({ items, groups }) => ({
			items: items.map((item, i) => ({ ...item, group: id(i % 3) })),
			groups: groups.map((group, i) => ({ id: id(i), text: group }))
		})),
	ordering: fc.record({ items: parts(fc.record({ text, feedback: text }), 2, 6) }),
	'mark-clause': fc.record({ title: line, passages: options(2, 3) }),
	cloze: fc.array(gap, { minLength: 1, maxLength: 3 }).map((gaps) => ({
		passage: alike(`Begin ${gaps.map((_, i) => `[[${id(i)}]]`).join(' and\n')} end`),
		gaps: gaps.map((each, i) => ({ id: id(i), weight: i + 1, ...each }))
	}))
});

/** Questions of ours as an author may write them, in one language for all; `pairFeedback` is what things to match are told. */
export const questionsOf = (type: keyof ReturnType<typeof own>, { hints = true, pairFeedback = text } = {}) =>
	fc
		.record({
			lesson: fc.constant('who-lends-what'),
			difficulty: fc.constantFrom(1, 2, 3),
			aim: fc.constantFrom('recall', 'transfer'),
			text: type === 'cloze' ? line : text,
			generalFeedback: text,
			hints: fc.array(text, { minLength: 1, maxLength: 3 }),
			own: own(pairFeedback)[type] as fc.Arbitrary<object>
		})
		.map(({ own, hints: told, ...shared }) => ({
			id: 'a-question',
			type,
			seeds: ['S1-1.1', 'S2-2.1'],
			...shared,
			...(hints && { hints: told }),
			...own
		}));

export const typeNames = Object.keys(own(text)) as (keyof ReturnType<typeof own>)[];
export const compare = fc.constant(standIns.look);
