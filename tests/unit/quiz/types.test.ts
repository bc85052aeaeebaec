import { locales } from '$lib/i18n/locale';
import { asked, gradeOf, readResponse, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import type { Question } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import { questionType, questionTypes, QuestionSchema } from '$lib/quiz/types/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, form, local } from './questions';

const secrets =
	/"(right|answer|feedback|generalFeedback|mistakes|match|group|answers|fraction|tolerance|authored|draw|quality|goals|decisions)":|FEEDBACK/;
const made = (name: string) =>
	fc
		.tuple(Object.entries(anyQuestion).find(([type]) => type === name)?.[1] ?? fc.constant(undefined), fc.string())
		.map(([question, seed]) => makeQuestion(QuestionSchema.parse(question), randomFrom(seed)));
const locale = fc.constantFrom(...locales);
const anything = fc.oneof(
	fc.anything(),
	fc.json().map((text): unknown => JSON.parse(text))
);

/** The same question with another key. */
function otherwise(question: Question): Question {
	const changed = Object.entries(question).map(([field, value]) =>
		field === 'items' && question.type === 'ordering' && Array.isArray(value)
			? [field, value.toReversed()]
			: otherField([field, value])
	);
	return Object.fromEntries(changed);
}

function otherField([field, value]: [string, unknown]): [string, unknown] {
	if (field === 'answer') return [field, typeof value === 'number' ? value + 1 : !value];
	return [field, Array.isArray(value) ? value.map(otherPart) : value];
}

function otherPart(part: unknown): unknown {
	if (typeof part !== 'object' || part === null) return part;
	if ('weight' in part) return Object.fromEntries(Object.entries(part).map(otherField));
	if ('quality' in part) return { ...part, quality: 1 - Number(part.quality) };
	if ('match' in part) return { ...part, match: 'another' };
	if ('group' in part) return { ...part, group: 'another' };
	if ('text' in part && 'fraction' in part) return { ...part, text: { en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x' } };
	return 'right' in part ? { ...part, right: !part.right } : part;
}

describe.each(questionTypes.map(({ name }) => name))('a question of type %s', (name) => {
	const type = questionType(name);

	it('gives the whole mark for the key, none for no response', () =>
		fc.assert(
			fc.property(made(name), (question) => {
				expect(type.grade(question, type.key(question))).toEqual({ fraction: 1 });
				expect(type.grade(question, undefined)).toEqual({ fraction: 0 });
			})
		));

	it('tells nothing of the answer before it is given', () =>
		fc.assert(
			fc.property(made(name), locale, (question, locale) => {
				expect(JSON.stringify(asked(question, locale))).not.toMatch(secrets);
			})
		));

	it('looks the same before the answer whatever the answer is', () =>
		fc.assert(
			fc.property(made(name), locale, (question, locale) => {
				const { key } = type;
				const other = otherwise(question);
				expect(key(other)).not.toEqual(key(question));
				expect(type.view(other, locale)).toEqual(type.view(question, locale));
			})
		));

	it('shows nothing of how its author called the parts', () =>
		fc.assert(
			fc.property(made(name), locale, (question, locale) => {
				expect(JSON.stringify(asked(question, locale))).not.toMatch(/"(right|wrong|thing|match|step)-\d/);
			})
		));

	it('crosses the wire unchanged, in one language', () =>
		fc.assert(
			fc.property(made(name), locale, (question, locale) => {
				for (const shown of [asked(question, locale), reviewed(question, type.key(question), locale)]) {
					expect(JSON.parse(JSON.stringify(shown))).toStrictEqual(shown);
					for (const other of locales.filter((each) => each !== locale)) {
						expect(JSON.stringify(shown)).not.toContain(local('')[other]);
					}
				}
			})
		));

	it('is made the same from the same seed, and may be read again as it was stored', () =>
		fc.assert(
			fc.property(made(name), fc.string(), (question, seed) => {
				const again = makeQuestion(question, randomFrom(seed));
				expect(makeQuestion(question, randomFrom(seed))).toEqual(again);
				expect(QuestionSchema.parse(JSON.parse(JSON.stringify(again)))).toEqual(again);
			})
		));

	it('never fails on a stored response that is no response, and gives it nothing', () =>
		fc.assert(
			fc.property(made(name), anything, locale, (question, stored, locale) => {
				const { fraction } = gradeOf(question, stored);
				expect(fraction).toBeGreaterThanOrEqual(0);
				expect(fraction).toBeLessThanOrEqual(1);
				reviewed(question, stored, locale);
			})
		));

	it('never fails on a posted form, and reads only responses that it can store', () =>
		fc.assert(
			fc.property(
				made(name),
				fc.array(
					fc.tuple(
						fc.constantFrom('q1', 'q1.a', 'q1.b', 'q1.'),
						fc.oneof(fc.string(), fc.constantFrom('a', 'b', '1', '2', 'true', '12'))
					)
				),
				(question, fields) => {
					const reading = readResponse(form(fields), 'q1', question);
					if (reading.type === 'given') expect(type.response.safeParse(reading.response).success).toBe(true);
				}
			)
		));

	it('reads an empty form as no response', () =>
		fc.assert(
			fc.property(made(name), (question) => {
				expect(readResponse(form([]), 'q1', question)).toEqual({ type: 'empty' });
			})
		));
});

describe('QuestionSchema', () => {
	it('names the types there are where one is unknown', () => {
		const { error } = QuestionSchema.safeParse({ type: 'essay' });
		expect(error?.issues[0]?.message).toBe(
			'no question type "essay"; there are single-choice, multiple-choice, true-false, numeric, matching, ordering, mark-clause, short-text, sorting, cloze, scenario'
		);
	});
	it('says where the mistake is', () => {
		const { error } = QuestionSchema.safeParse({ type: 'true-false', answer: 'yes', feedback: { true: local('x') } });
		expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(
			expect.arrayContaining(['answer', 'feedback.false', 'id'])
		);
	});
	it.each([null, undefined, 3, 'true-false', [], {}])('refuses %j', (given) =>
		expect(QuestionSchema.safeParse(given).success).toBe(false)
	);
});

describe('questionType', () => {
	it('throws for a name that is not registered', () =>
		expect(() => questionType('constructor')).toThrow('constructor'));
});
