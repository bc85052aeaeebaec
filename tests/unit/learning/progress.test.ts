import { courseFraction, lessonFraction, minutesLeft, nextLesson, type LessonProgress } from '$lib/learning/progress';
import { describe, expect, it } from 'vitest';

const lessons = [
	{ id: 'one', minutes: 10, steps: 5 },
	{ id: 'two', minutes: 30, steps: 6 }
];
const at = (lessonId: string, furthestStep: number, finished = false): LessonProgress => ({
	lessonId,
	furthestStep,
	currentStep: furthestStep,
	finished
});

describe('progress', () => {
	it('counts a step once the learner has gone past it', () => {
		expect(lessonFraction({ id: 'one', minutes: 1, steps: 5 }, at('one', 2))).toBe(0.4);
		expect(lessonFraction({ id: 'one', minutes: 1, steps: 5 }, at('one', 4, true))).toBe(1);
		expect(lessonFraction({ id: 'one', minutes: 1, steps: 5 }, undefined)).toBe(0);
	});
	it('weighs lessons by their minutes', () => {
		expect(courseFraction(lessons, [at('one', 4, true)])).toBe(0.25);
		expect(courseFraction(lessons, [at('one', 4, true), at('two', 3)])).toBe(0.625);
		expect(courseFraction(lessons, [])).toBe(0);
		expect(courseFraction([], [])).toBe(0);
	});
	it('rounds what is left up to whole minutes', () => {
		expect(minutesLeft(lessons, [])).toBe(40);
		expect(minutesLeft(lessons, [at('one', 4, true), at('two', 1)])).toBe(25);
		expect(minutesLeft(lessons, [at('one', 4, true), at('two', 5, true)])).toBe(0);
	});
	it('goes on with the first lesson that is not finished', () => {
		expect(nextLesson(lessons, [])).toBe('one');
		expect(nextLesson(lessons, [at('one', 4, true), at('two', 1)])).toBe('two');
		expect(nextLesson(lessons, [at('two', 5, true)])).toBe('one');
		expect(nextLesson(lessons, [at('one', 4, true), at('two', 5, true)])).toBeUndefined();
	});
});
