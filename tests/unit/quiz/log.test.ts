import { behaviourNames } from '$lib/quiz/behaviours';
import { after, eventOf, markOf, replay, untouched, type AttemptEvent } from '$lib/quiz/log';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { QuizSettingsSchema } from '$lib/quiz/settings';
import { questionType, QuestionSchema } from '$lib/quiz/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from './questions';

/** One question of each type. */
const questions = Object.values(anyQuestion).map((each) => {
	const [question] = fc.sample<unknown>(each, { numRuns: 1, seed: 7 });
	return makeQuestion(QuestionSchema.parse(question), randomFrom('x'));
});
const key = (slot: number) => {
	const question = questions[slot] ?? expect.fail();
	return questionType(question.type).key(question);
};
const settingsOf = (name: (typeof behaviourNames)[number], certainty = false) =>
	QuizSettingsSchema.parse({ behaviour: name, certainty, passMark: 0.8, cooldownMinutes: 0, maxAttempts: null });
const begun: AttemptEvent = { type: 'begun' };
const submitted: AttemptEvent = { type: 'submitted', by: 'learner' };

describe('replay', () => {
	it('has no marks while the attempt is open', () => {
		expect(replay(questions, settingsOf('deferred'), [begun]).fractions).toBeNull();
	});

	it.each(behaviourNames)('gives the whole mark for keys and nothing for silence: %s', (name) => {
		const answers = questions.map((_, slot): AttemptEvent => ({ type: 'answered', slot, response: key(slot) }));
		expect(replay(questions, settingsOf(name), [begun, ...answers, submitted]).fractions).toEqual(
			questions.map(() => 1000)
		);
		expect(replay(questions, settingsOf(name), [begun, submitted]).fractions).toEqual(questions.map(() => 0));
	});

	it('takes nothing after the end, and nothing that came late', () => {
		const late: AttemptEvent[] = [
			{ type: 'late', slot: 0, response: key(0) },
			submitted,
			{ type: 'answered', slot: 0, response: key(0) }
		];
		expect(replay(questions, settingsOf('deferred'), late).fractions?.[0]).toBe(0);
	});

	it('takes no second try where the first has told everything', () => {
		const events: AttemptEvent[] = [
			{ type: 'tried', slot: 0, response: { nonsense: true } },
			{ type: 'tried', slot: 0, response: key(0) },
			{ type: 'changed', slot: 0, response: key(0) },
			submitted
		];
		expect(replay(questions, settingsOf('immediate'), events).fractions?.[0]).toBe(0);
		expect(replay(questions, settingsOf('adaptive'), events).fractions?.[0]).toBe(667);
	});

	it('marks by certainty where the quiz asks for it', () => {
		const marks = (certainty: 1 | 2 | 3 | undefined, response: unknown) =>
			replay(questions, settingsOf('deferred', true), [{ type: 'answered', slot: 0, response, certainty }, submitted])
				.fractions?.[0];
		expect([1, 2, 3, undefined].map((each) => marks(each as 1, key(0)))).toEqual([333, 667, 1000, 333]);
		const wrong: AttemptEvent[] = questions.map((_, slot) => ({ type: 'answered', slot, response: key(slot) }));
		expect(replay(questions, settingsOf('deferred', true), [...wrong, submitted]).fractions).toContain(333);
	});

	it('is the same from what was written down as it was step by step, whatever happened', () => {
		const slot = fc.nat(questions.length - 1);
		const response = fc.oneof(slot.map(key), fc.constantFrom(null, 'x', 3, {}, [], ['a'], { typed: '7', value: 7 }));
		const certainty = fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const);
		const event: fc.Arbitrary<AttemptEvent> = fc.oneof(
			fc.record({ type: fc.constantFrom('answered', 'changed', 'tried', 'late'), slot, response, certainty }),
			fc.record({ type: fc.constantFrom('emptied', 'shown'), slot }),
			fc.record({ type: fc.constant('flagged'), slot, on: fc.boolean() })
		) as fc.Arbitrary<AttemptEvent>;
		fc.assert(
			fc.property(
				fc.array(event, { maxLength: 40 }),
				fc.constantFrom(...behaviourNames),
				fc.boolean(),
				(events, name, withCertainty) => {
					const settings = settingsOf(name, withCertainty);
					const slots = questions.map(() => untouched);
					for (const each of events) {
						if (!('slot' in each)) continue;
						const [state, question] = [slots[each.slot], questions[each.slot]];
						if (state && question) slots[each.slot] = after(state, each, question, settings);
					}
					const marks = slots.map((state, i) => markOf(state, questions[i] ?? expect.fail(), settings));
					const written = [...events, submitted].map((each) => {
						const { type, ...rest } = each;
						const { slot: at = null, ...data } = { slot: undefined, ...rest };
						return eventOf(type, at, JSON.parse(JSON.stringify(data)));
					});
					expect(replay(questions, settings, written).fractions).toEqual(marks);
					for (const mark of marks) {
						expect(mark).toBeGreaterThanOrEqual(withCertainty ? -2000 : 0);
						expect(mark).toBeLessThanOrEqual(1000);
					}
				}
			)
		);
	});
});
