import { asked, gradeOf, readResponse, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { proveQuestion } from '$lib/quiz/prove';
import { randomFrom } from '$lib/quiz/random';
import { happened, holds, type State } from '$lib/quiz/types/scenario/state';
import { questionType, QuestionSchema } from '$lib/quiz/types/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, form, local, scenarioOf, scenarioSteps } from './questions';

const made = makeQuestion(scenarioOf(), randomFrom('x'));
const type = questionType('scenario');

/** The label of a choice by what its author called it. */
const labelOf = (step: number, authored: string): string =>
	Object(made).steps[step].choices.find((each: { authored: string }) => each.authored === authored).id;
const good = (step: number) => ['abc'.charAt(step), labelOf(step, 'right-0')] as const;
const other = (step: number) => ['abc'.charAt(step), labelOf(step, 'wrong-1')] as const;

type Chosen = readonly (readonly [string, string])[];
const read = (chosen: Chosen) => readResponse(form(chosen.map(([step, id]) => [`q1.${step}`, id])), 'q1', made);
const earned = (chosen: Chosen) => gradeOf(made, Object.fromEntries(chosen)).fraction;
const mistakes = (own: object) => {
	const { success, error } = QuestionSchema.safeParse({ ...scenarioOf(), ...own });
	return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const [first, second, third] = scenarioSteps;

describe('a story in steps', () => {
	it('earns the whole mark where every decision is good and every goal is reached', () =>
		expect(earned([good(0), good(2)])).toBe(1));

	it('marks decisions and goals by their weights', () => {
		// 2,500 left over is 500: half of the decisions; of the goals the one of three that asks for no debt.
		expect(earned([good(0), other(2)])).toBeCloseTo(0.5 * 0.5 + 0.5 * (1 / 3), 10);
		// Borrowed 3,000, grown to 3,300, repaid 3,000: 300 still owed, cash enough.
		expect(earned([other(0), good(1), good(2)])).toBeCloseTo(0.5 * (2 / 3) + 0.5 * (2 / 3), 10);
		expect(earned([other(0), other(1), other(2)])).toBeCloseTo(0.5 * (0.5 / 3) + 0.5 * (2 / 3), 10);
	});

	it('gives nothing for a story that stops before its end', () => {
		expect(earned([good(0)])).toBe(0);
		expect(earned([other(0), good(2)])).toBe(0);
		expect(earned([['constructor', 'a']])).toBe(0);
	});

	it('counts only the steps that the path meets', () => {
		expect(read([good(0), good(1), good(2)])).toEqual({
			type: 'given',
			response: Object.fromEntries([good(0), good(2)])
		});
		expect(earned([good(0), other(1), good(2)])).toBe(1);
	});

	it('gives back what was chosen when a step is missing', () =>
		expect(read([other(0), good(2)])).toEqual({
			type: 'unclear',
			problem: 'story',
			typed: { '.a': other(0)[1], '.c': good(2)[1] },
			soFar: { a: other(0)[1] }
		}));

	it('is unanswered where nothing that it has was chosen', () => {
		expect(read([])).toEqual({ type: 'empty' });
		expect(read([['a', 'z']])).toEqual({ type: 'empty' });
	});

	it('knows its best path', () => expect(type.key(made)).toEqual(Object.fromEntries([good(0), good(2)])));

	it('shows texts, outcomes and effects, but neither feedback nor quality nor goals', () => {
		const shown = JSON.stringify(asked(made, 'en'));
		expect(shown).toContain('So it went en');
		expect(shown).toContain('"repay":3000');
		expect(shown).toContain('If you borrowed en');
		expect(shown).not.toMatch(/FEEDBACK|quality|weight|goals|thing-0|least/);
	});
});

describe('the review of a story', () => {
	const review = (chosen: Chosen) => Object(reviewed(made, Object.fromEntries(chosen), 'en').review);

	it('tells each step with the state before and after', () => {
		const { steps, end, goals, own, best } = review([other(0), good(1), good(2)]);
		expect(steps.map(({ before, after }: { before: object; after: object }) => [before, after])).toEqual([
			[
				{ cash: 3000, debt: 0, record: 10, stress: 2 },
				{ cash: 6000, debt: 3000, record: 10, stress: 4 }
			],
			[
				{ cash: 6000, debt: 3300, record: 10, stress: 4 },
				{ cash: 3000, debt: 300, record: 10, stress: 4 }
			],
			[
				{ cash: 3000, debt: 300, record: 10, stress: 4 },
				{ cash: 2500, debt: 300, record: 10, stress: 4 }
			]
		]);
		expect(end).toEqual({ cash: 2500, debt: 300, record: 10, stress: 4 });
		expect(goals.map(({ reached }: { reached: boolean }) => reached)).toEqual([true, false]);
		expect(own).toBe(true);
		expect(best.end).toEqual({ cash: 2500, debt: 0, record: 10, stress: 2 });
	});

	it('replays what another choice would have done, the later ones being the same', () => {
		const { steps } = review([other(0), other(1), other(2)]);
		const ends = steps.map(({ others }: { others: { end: object; supposed: boolean }[] }) => others[0]);
		expect(ends).toMatchObject([
			{ end: { cash: 500, debt: 0, record: 10, stress: 2 }, supposed: false, text: 'Good en' },
			{ end: { cash: 500, debt: 300, record: 10, stress: 4 }, supposed: false },
			{ end: { cash: 5500, debt: 3300, record: 7, stress: 7 }, supposed: false }
		]);
	});

	it('supposes the best choice at steps that the path never met', () => {
		const [replayed] = review([good(0), good(2)]).steps[0].others;
		// Of the two ways at the bill, repaying is the better decision; both leave something owed.
		expect(replayed).toMatchObject({ supposed: true, end: { cash: 2500, debt: 300, record: 10, stress: 4 } });
	});

	it('walks a good way where the story was not finished', () => {
		expect(review([other(0)])).toMatchObject({ own: false, best: null, end: { cash: 2500, debt: 0 } });
		expect(reviewed(made, undefined, 'en')).toMatchObject({ outcome: 'unanswered', review: { own: false } });
	});
});

describe('the state of a story', () => {
	const state: State = { cash: 1000, debt: 2150, record: 9, stress: 9, flags: [] };

	it('lets interest grow half up to whole yuan, before anything is repaid', () => {
		expect(happened(state, { interest: 0.01, repay: 500 })).toMatchObject({ cash: 500, debt: 2150 + 22 - 500 });
		expect(happened({ ...state, debt: 1500 }, { interest: 0.015 })).toMatchObject({ debt: 1523 });
	});
	it('repays no more than is owed or in hand', () => {
		expect(happened(state, { repay: 5000 })).toMatchObject({ cash: 0, debt: 1150 });
		expect(happened({ ...state, cash: 9000 }, { repay: 5000 })).toMatchObject({ cash: 6850, debt: 0 });
		expect(happened({ ...state, cash: -200 }, { repay: 300 })).toMatchObject({ cash: -200, debt: 2150 });
	});
	it('keeps stress and record within 0 to 10', () =>
		expect(happened(state, { stress: 4, record: 4 })).toMatchObject({ stress: 10, record: 10 }));
	it('keeps each flag once', () =>
		expect(happened(happened(state, {}, ['late']), {}, ['late', 'moved']).flags).toEqual(['late', 'moved']));
	it.each([
		[{ cash: { least: 1000 }, debt: { most: 2150 } }, true],
		[{ cash: { least: 1001 } }, false],
		[{ record: { least: 9, most: 9 }, stress: { most: 8 } }, false],
		[{ has: ['late'] }, false],
		[{ hasNot: ['late'] }, true],
		[{}, true]
	])('meets %j: %s', (condition, met) => expect(holds(condition, state)).toBe(met));

	it('never makes fractions of a yuan out of whole ones', () =>
		fc.assert(
			fc.property(
				fc.record({
					cash: fc.integer(),
					debt: fc.nat(),
					repay: fc.nat(),
					interest: fc.double({ min: 0, max: 1, noNaN: true })
				}),
				fc.nat({ max: 1_000_000 }),
				(effects, debt) => {
					const after = happened({ ...state, debt }, effects);
					expect([after.cash, after.debt].every(Number.isInteger)).toBe(true);
				}
			)
		));
});

describe('proving a story', () => {
	it('finds nothing in a sound one, whatever numbers are drawn', () => {
		const draw = { numbers: { pay: { from: 1500, to: 2500, step: 100 } } };
		const steps = [{ ...first, events: [{ text: local('{{pay}}'), effects: { cash: 'pay' } }] }, second, third];
		const goals = [{ text: local('FEEDBACK'), where: { cash: { least: 'pay + 500' } } }];
		const start = { cash: '500 + 500', debt: 0, stress: 2, record: 10 };
		expect(proveQuestion(scenarioOf({ draw, steps, goals, start }))).toEqual([]);
	});

	it.each([
		[
			'its best path misses a goal',
			{ goals: [{ text: local('x'), where: { cash: { least: 9000 } } }] },
			'the best path earns 0.5'
		],
		[
			'two choices read the same',
			{
				steps: [
					first,
					second,
					{ ...third, choices: [choice(true, {}), choice(false, { text: choice(true, {}).text })] }
				]
			},
			'step 3: two choices read the same in en'
		],
		[
			'no path comes to a step',
			{ steps: [first, { ...second, when: { debt: { least: 9000 }, says: local('x') } }, third] },
			'step 2: no path comes to it'
		],
		[
			'the cash falls below zero',
			{ start: { cash: 0, debt: 0, stress: 2, record: 10 } },
			'step 3: the cash can fall below zero'
		],
		[
			'the debt falls below zero',
			{ steps: [first, second, { ...third, choices: [choice(true, { effects: { debt: -100 } }), choice(false, {})] }] },
			'step 3: the debt can fall below zero'
		],
		['an amount is not whole', { start: { cash: '1000 / 3', debt: 0, stress: 2, record: 10 } }, 'not whole yuan'],
		[
			'a level is off its scale',
			{ start: { cash: 1000, debt: 0, stress: '6 + 6', record: 10 } },
			'stress and record start'
		],
		['a name is not drawn', { start: { cash: 'pay', debt: 0, stress: 2, record: 10 } }, 'no number "pay"']
	])('says that %s', (_, own, said) => expect(proveQuestion(scenarioOf(own)).join('\n')).toContain(said));

	it('lets the cash fall below zero where the author says what that means', () =>
		expect(
			proveQuestion(
				scenarioOf({
					start: { cash: 500, debt: 0, stress: 2, record: 10 },
					overdrawn: local('bills wait'),
					steps: [first, second, { ...third, choices: [choice(true, {}), choice(false, { effects: { cash: -4000 } })] }]
				})
			)
		).toEqual([]));
});

describe('the best path', () => {
	const quality = fc.constantFrom(0, 0.25, 0.5, 1);
	const yuan = fc.integer({ min: -900, max: 900 });
	const anyStep = fc.record({
		weight: fc.constantFrom(0, 1, 3),
		late: fc.boolean(),
		choices: fc.array(fc.record({ quality, cash: yuan, debt: yuan, sets: fc.boolean() }), {
			minLength: 2,
			maxLength: 3
		})
	});
	const anyStory = fc.record({
		decisions: fc.constantFrom(0, 0.3, 0.5, 0.7),
		steps: fc.array(anyStep, { minLength: 3, maxLength: 5 }),
		goals: fc.array(fc.record({ weight: fc.constantFrom(1, 2), least: yuan, most: yuan }), {
			minLength: 1,
			maxLength: 3
		})
	});
	/** The first step is always met and weighs; later ones may ask for a flag that it sets. */
	const storyOf = ({ decisions, steps, goals }: typeof anyStory extends fc.Arbitrary<infer S> ? S : never) =>
		scenarioOf({
			decisions,
			steps: steps.map(({ weight, late, choices }, i) => ({
				id: `step-${i}`,
				title: local('x'),
				text: local(`Step ${i}`),
				weight: i === 0 ? 1 : weight,
				...(late && i > 0 && { when: { has: ['thing-0'], says: local('x') } }),
				choices: choices.map(({ quality, cash, debt, sets }, at) =>
					choice(true, {
						id: `right-${at}`,
						quality,
						effects: { cash, debt },
						sets: i === 0 && (at === 0 || sets) ? ['thing-0'] : []
					})
				)
			})),
			goals: goals.map(({ weight, least, most }) => ({
				text: local('x'),
				weight,
				where: { cash: { least }, debt: { most } }
			}))
		});
	const everyChoice = (steps: readonly { id: string; choices: { id: string }[] }[]) =>
		steps.reduce<Record<string, string>[]>(
			(all, { id, choices }) => all.flatMap((made) => choices.map((choice) => ({ ...made, [id]: choice.id }))),
			[{}]
		);

	it('earns as much as the best of all that could be chosen', () =>
		fc.assert(
			fc.property(anyStory, fc.string(), (story, seed) => {
				const question = makeQuestion(storyOf(story), randomFrom(seed));
				const marks = everyChoice(Object(question).steps).map((choices) => type.grade(question, choices).fraction);
				expect(type.grade(question, type.key(question)).fraction).toBe(Math.max(...marks));
			})
		));
});

describe('an author’s story', () => {
	it.each([
		[{ steps: [first, second] }, 'steps: '],
		[{ steps: [first, second, { ...third, id: 'step-0' }] }, 'steps: two steps have the same id'],
		[
			{ steps: [first, second, { ...third, choices: [choice(true, {}), choice(true, {})] }] },
			'two choices have the same id'
		],
		[{ steps: [second, first, third] }, 'steps.0.when: no choice before it sets "thing-0"'],
		[{ goals: [{ text: local('x'), where: { hasNot: ['late'] } }] }, 'goals.0.where: no choice before it sets "late"'],
		[{ goals: [{ text: local('x'), where: {} }] }, 'must ask for something'],
		[{ goals: [] }, 'goals: without goals, decisions must be 1'],
		[
			{ steps: scenarioSteps.map((step) => ({ ...step, weight: 0 })) },
			'decisions: no step that every path meets has a weight'
		],
		[
			{
				steps: Array.from({ length: 10 }, (_, i) => ({
					...third,
					id: `step-${i}`,
					choices: ['a', 'b', 'c'].map((id) => choice(true, { id }))
				}))
			},
			'steps: the choices multiply to more than 20000 paths'
		]
	])('says where it is mistaken', (own, said) =>
		expect(mistakes(own)).toEqual(expect.arrayContaining([expect.stringContaining(said)]))
	);
});
