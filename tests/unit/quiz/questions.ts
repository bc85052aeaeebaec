import { QuestionSchema } from '$lib/quiz/types/index';
import fc from 'fast-check';

/** One text in three languages, each of them marked with what it is. */
export const local = (text: string) => ({ en: `${text} en`, 'zh-Hans': `${text} 简`, 'zh-Hant': `${text} 繁` });

const base = (type: string) => ({
	id: 'first-pay',
	lesson: 'need-want-wait',
	type,
	difficulty: 1,
	aim: 'recall',
	seeds: ['S2-2.1'],
	text: local('Question'),
	generalFeedback: local('FEEDBACK general')
});

/** A question of `type` as its schema reads it. */
export const question = (type: string, own: object) => QuestionSchema.parse({ ...base(type), ...own });

/** Options from whether each is right: «Option 1», told «FEEDBACK 1». */
export const options = (rights: readonly boolean[]) =>
	rights.map((right, i) => ({
		id: `${right ? 'right' : 'wrong'}-${i}`,
		text: local(`Option ${i}`),
		right,
		feedback: local(`FEEDBACK ${i}`)
	}));

const parts = (count: number, name: string) =>
	Array.from({ length: count }, (_, i) => ({ id: `${name}-${i}`, text: local(`${name} ${i}`) }));

export const matchingOf = (matches: readonly number[], choices: number) =>
	question('matching', {
		pairs: parts(matches.length, 'thing').map((part, i) => ({
			...part,
			match: `match-${matches[i]}`,
			feedback: local(`FEEDBACK ${i}`)
		})),
		matches: parts(choices, 'match')
	});

/** One answer in every language. */
const alike = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });

const shortTextOf = (answer: string) =>
	question('short-text', {
		answers: [
			{ text: alike(answer), feedback: local('FEEDBACK right') },
			{ text: alike(`${answer} or *`), fraction: 0.5, feedback: local('FEEDBACK half') }
		],
		feedback: local('FEEDBACK wrong')
	});

/** A gap of each type. */
export const clozeOf = (own: object = {}) =>
	question('cloze', {
		passage: {
			en: '[[thing-0]] then [[thing-1]], last [[thing-2]]. en',
			'zh-Hans': '[[thing-1]]，[[thing-0]]，[[thing-2]]。简',
			'zh-Hant': '[[thing-0]]，[[thing-1]]，[[thing-2]]。繁'
		},
		gaps: [
			{
				id: 'thing-0',
				type: 'numeric',
				answer: 864,
				tolerance: 1,
				feedback: { right: local('FEEDBACK right'), wrong: local('FEEDBACK wrong') }
			},
			{ id: 'thing-1', type: 'single-choice', options: options([false, true, false]) },
			{
				id: 'thing-2',
				type: 'short-text',
				weight: 2,
				answers: [{ text: alike('charge'), feedback: local('FEEDBACK right') }],
				feedback: local('FEEDBACK wrong')
			}
		],
		...own
	});

export const sortingOf = (groups: readonly number[], count: number) =>
	question('sorting', {
		items: parts(groups.length, 'thing').map((part, i) => ({
			...part,
			group: `match-${groups[i]}`,
			feedback: local(`FEEDBACK ${i}`)
		})),
		groups: parts(count, 'match')
	});

export const orderingOf = (count: number) =>
	question('ordering', {
		items: parts(count, 'step').map((part, i) => ({ ...part, feedback: local(`FEEDBACK ${i}`) }))
	});

export const numericOf = (own: object = {}) =>
	question('numeric', {
		answer: 12_000,
		tolerance: 1,
		unit: { en: 'yuan', 'zh-Hans': '元', 'zh-Hant': '元' },
		feedback: { right: local('FEEDBACK right'), wrong: local('FEEDBACK wrong') },
		mistakes: [{ value: 11_000, feedback: local('FEEDBACK rent left out') }],
		...own
	});

/** What a choice is made of, the good one or the other: «right-0», «wrong-1». */
export const choice = (right: boolean, own: object) => ({
	id: right ? 'right-0' : 'wrong-1',
	text: local(right ? 'Good' : 'Other'),
	outcome: local('So it went'),
	feedback: local(`FEEDBACK ${right ? 'good' : 'other'}`),
	quality: right ? 1 : 0,
	...own
});

/** Three steps, of which the second is met by those who borrowed in the first. */
export const scenarioSteps = [
	{
		id: 'step-0',
		title: local('Pay day'),
		text: local('Step 0'),
		events: [{ text: local('Pay'), effects: { cash: 2000 } }],
		choices: [choice(true, {}), choice(false, { effects: { cash: 3000, debt: 3000, stress: 2 }, sets: ['thing-0'] })]
	},
	{
		id: 'step-1',
		title: local('The bill'),
		text: local('Step 1'),
		when: { has: ['thing-0'], says: local('If you borrowed') },
		events: [{ text: local('Interest'), effects: { interest: 0.1 } }],
		choices: [
			choice(true, { effects: { repay: 3000 } }),
			choice(false, { effects: { record: -3, stress: 3 }, quality: 0.5 })
		]
	},
	{
		id: 'step-2',
		title: local('The offer'),
		text: local('Step 2'),
		choices: [choice(true, { effects: { cash: -500 } }), choice(false, { effects: { cash: -2500 } })]
	}
];

export const scenarioOf = (own: object = {}) =>
	question('scenario', {
		start: { cash: 1000, debt: 0, stress: 2, record: 10 },
		steps: scenarioSteps,
		goals: [
			{ text: local('FEEDBACK cash'), weight: 2, where: { cash: { least: 2000 } } },
			{ text: local('FEEDBACK debt'), where: { debt: { most: 0 } } }
		],
		...own
	});

const rights = (least: number, most: number) =>
	fc
		.array(fc.boolean(), { minLength: least, maxLength: most })
		.filter((each) => each.filter(Boolean).length >= 2 && each.includes(false));

/** Any question of each type, by its name. */
export const anyQuestion = {
	'single-choice': fc.tuple(fc.integer({ min: 2, max: 10 }), fc.nat(), fc.boolean()).map(([count, at, shuffle]) =>
		question('single-choice', {
			options: options(Array.from({ length: count }, (_, i) => i === at % count)),
			shuffle
		})
	),
	'multiple-choice': rights(3, 12).map((each) => question('multiple-choice', { options: options(each) })),
	'true-false': fc.boolean().map((answer) =>
		question('true-false', {
			answer,
			feedback: { true: local('FEEDBACK true'), false: local('FEEDBACK false') }
		})
	),
	numeric: fc
		.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }))
		.map(([cents, tolerance]) =>
			numericOf({ answer: cents / 100, tolerance: tolerance / 10, decimals: 2, mistakes: [] })
		),
	matching: fc
		.tuple(fc.array(fc.nat(), { minLength: 2, maxLength: 10 }), fc.integer({ min: 2, max: 15 }))
		.map(([matches, choices]) =>
			matchingOf(
				matches.map((match) => match % choices),
				choices
			)
		),
	ordering: fc.integer({ min: 2, max: 12 }).map(orderingOf),
	'short-text': fc.constantFrom('LPR', 'APR 12%', 'a bank').map(shortTextOf),
	sorting: fc
		.tuple(fc.array(fc.nat(), { minLength: 2, maxLength: 16 }), fc.integer({ min: 2, max: 5 }))
		.map(([groups, count]) =>
			sortingOf(
				groups.map((group) => group % count),
				count
			)
		),
	cloze: fc.constant(clozeOf()),
	scenario: fc
		.tuple(fc.constantFrom(0.4, 0.5, 0.7, 1), fc.integer({ min: 900, max: 1400 }))
		.map(([decisions, cash]) => scenarioOf({ decisions, start: { cash, debt: 0, stress: 2, record: 10 } })),
	'mark-clause': rights(3, 20).map((each) =>
		question('mark-clause', { title: local('Loan contract'), passages: options(each) })
	)
};

/** A form as a browser posts it. */
export function form(fields: readonly (readonly [string, string])[]): FormData {
	const posted = new FormData();
	for (const [name, value] of fields) posted.append(name, value);
	return posted;
}
