import { compileCourse } from '$lib/courses/compile';
import { formsOf, quizOf, sizeOf } from '$lib/courses/quizzes';
import { drawQuiz, endOf } from '$lib/quiz/attempt';
import { randomFrom } from '$lib/quiz/random';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { tools } from '$lib/tools';
import { describe, expect, it } from 'vitest';

const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const known = {
	facts: idsOf(readFacts('src/content')),
	terms: idsOf(readGlossary('src/content')),
	tools: idsOf(tools)
};
const [folder] = readCourseFolders('src/content').filter(({ path }) => path.endsWith('before-you-borrow'));
const course = compileCourse(folder ?? expect.fail('no course'), known);
const quiz = (name: string, learner = '') => quizOf(course, name, learner) ?? expect.fail(`no ${name}`);
const drawn = (name: string, learner: string) => {
	const { parts, settings } = quiz(name, learner);
	return drawQuiz(parts, settings, randomFrom(learner)).questions;
};
const learners = Array.from({ length: 20 }, (_, i) => `learner-${i}`);

describe('the checks before and after', () => {
	it.each(learners)('never ask the same question of %s', (learner) => {
		const ids = [...drawn('pre-check', learner), ...drawn('after-check', learner)].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(4 * course.lessons.length);
	});

	it('begin with one form for some learners and with the other for others', () => {
		const [first] = course.lessons[0] ? [formsOf(course.lessons[0].questions)[0]] : [];
		const withA = learners.filter((learner) => quiz('pre-check', learner).parts[0]?.pool[0] === first?.[0]);
		expect(withA.length).toBeGreaterThan(3);
		expect(withA.length).toBeLessThan(17);
	});

	it('have forms that are alike in difficulty', () => {
		for (const { questions } of course.lessons) {
			const [a, b] = formsOf(questions).map(
				(form) => form.reduce((sum, { difficulty }) => sum + difficulty, 0) / form.length
			);
			expect(Math.abs((a ?? 0) - (b ?? 9))).toBeLessThanOrEqual(0.35);
		}
	});

	it('tell the marks only, once', () => {
		expect(quiz('pre-check').settings).toMatchObject({ tells: 'marks', maxAttempts: 1 });
	});
});

describe('the final check', () => {
	it('draws by lesson where it says no more', () => {
		expect(sizeOf(quiz('check'))).toBe(course.check.draw * course.lessons.length);
	});

	it('draws by seed, difficulty and aim where its pools say so', () => {
		const pools = [
			{ seeds: ['S2-1.2'], draw: 2 },
			{ lessons: ['what-can-i-repay'], difficulty: [2, 3], draw: 3 },
			{ aim: 'transfer' as const, draw: 4 }
		];
		const special = quizOf({ ...course, check: { ...course.check, pools, sections: true } }, 'check', '');
		const { questions, sections } = drawQuiz(special?.parts ?? [], special?.settings ?? expect.fail(), randomFrom('x'));
		expect(sections.map(({ from }) => from)).toEqual([0, 2, 5]);
		expect(questions.slice(0, 2).every(({ seeds }) => seeds.includes('S2-1.2'))).toBe(true);
		expect(questions.slice(2, 5).every((each) => each.lesson === 'what-can-i-repay' && each.difficulty > 1)).toBe(true);
		expect(questions.slice(5).every(({ aim }) => aim === 'transfer')).toBe(true);
		expect(new Set(questions.map(({ id }) => id)).size).toBe(9);
	});

	it('keeps the authors’ order where nothing is shuffled', () => {
		const { parts, settings } = quiz('check');
		const { questions } = drawQuiz(parts, { ...settings, shuffle: false }, randomFrom('x'));
		const all = course.lessons.flatMap((lesson) => lesson.questions.map(({ id }) => id));
		const places = questions.map(({ id }) => all.indexOf(id));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

describe('a test out of a lesson', () => {
	it('asks of that lesson alone', () => {
		expect(drawn('test-need-want-wait', 'x').every(({ lesson }) => lesson === 'need-want-wait')).toBe(true);
	});
	it('is there for lessons of the course only', () => expect(quizOf(course, 'test-other', '')).toBeUndefined());
});

describe('endOf', () => {
	const now = new Date('2026-11-25T10:00:00Z');
	it.each([
		[null, null, 0, null],
		[20, null, 0, '2026-11-25T10:20:00.000Z'],
		[20, null, 50, '2026-11-25T10:30:00.000Z'],
		[60, '2026-11-25T10:15:00Z', 25, '2026-11-25T10:15:00.000Z'],
		[null, '2026-11-25T10:15:00Z', 0, '2026-11-25T10:15:00.000Z']
	])('with %s minutes, closing at %s, %d %% more, is %s', (timeLimitMinutes, closesAt, extra, expected) => {
		expect(endOf({ timeLimitMinutes, closesAt }, extra, now)?.toISOString() ?? null).toBe(expected);
	});
});
