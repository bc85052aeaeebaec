/** How far a learner is in one lesson. Steps count from 0. */
export interface LessonProgress {
	readonly lessonId: string;
	readonly furthestStep: number;
	readonly currentStep: number;
	readonly finished: boolean;
}

/** What progress needs to know of a lesson. */
export interface LessonSize {
	readonly id: string;
	readonly minutes: number;
	readonly steps: number;
}

/** How much of a lesson is done, 0–1. A step counts when the learner has gone past it. */
export function lessonFraction({ steps }: LessonSize, progress: LessonProgress | undefined): number {
	if (!progress) return 0;
	return progress.finished ? 1 : Math.min(progress.furthestStep, steps) / Math.max(1, steps);
}

/** How much of a course's lessons is done, 0–1, weighed by their minutes. */
export function courseFraction(lessons: readonly LessonSize[], progress: readonly LessonProgress[]): number {
	const total = sum(lessons.map(({ minutes }) => minutes));
	return total === 0
		? 0
		: sum(lessons.map((lesson) => lesson.minutes * lessonFraction(lesson, of(lesson, progress)))) / total;
}

/** Whole minutes left in the lessons, by their authors' estimate. */
export const minutesLeft = (lessons: readonly LessonSize[], progress: readonly LessonProgress[]): number =>
	Math.ceil(sum(lessons.map((lesson) => lesson.minutes * (1 - lessonFraction(lesson, of(lesson, progress))))));

/** The lesson to go on with: the first that is not finished. */
export const nextLesson = (lessons: readonly LessonSize[], progress: readonly LessonProgress[]): string | undefined =>
	lessons.find((lesson) => !of(lesson, progress)?.finished)?.id;

const of = ({ id }: LessonSize, progress: readonly LessonProgress[]) =>
	progress.find(({ lessonId }) => lessonId === id);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
