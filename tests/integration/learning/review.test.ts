import { quizOf } from '$lib/courses/quizzes';
import { reviewCards } from '$lib/server/db/schema';
import { enrol } from '$lib/server/learning/enrolments';
import { finishAfter } from '$lib/server/learning/finish';
import { standingIn } from '$lib/server/learning/mastery';
import { dueQuestions, limitReviews, reviewToday } from '$lib/server/learning/memory';
import { practise } from '$lib/server/learning/practise';
import { beginAttempt, quizState, saveResponse, slotsOf, submitAttempt, type Slot } from '$lib/server/quiz/attempts';
import { practiceIn } from '$lib/server/quiz/practice';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { newMember } from '../context';
import { published } from '../courses/published';
import { newDatabase } from '../database';

const database = await newDatabase();
const course = await published(database);
const lesson = course.course.lessons[0] ?? expect.fail('no lesson');
afterAll(() => database.close());

async function learning() {
	const learner = await newMember(database);
	const enrolment = await enrol(learner, course);
	const answer = async (index: number, right: boolean, nth = 0) => {
		const practised = await practiceIn(learner, enrolment.id, lesson, 'seed');
		const slot = index + nth * lesson.questions.length;
		const key = nth === 0 ? keyOf(practised[index] ?? expect.fail()) : '-1';
		const form = new FormData();
		form.set(`q${slot}`, right ? key : '-1');
		return practise(learner, enrolment, lesson, { slot, seed: 'seed' }, form);
	};
	const later = (days: number) => (learner.at = new Date(learner.at.getTime() + days * 24 * 3600 * 1000));
	return { learner, enrolment, answer, later };
}
const keyOf = ({ question }: Pick<Slot, 'question'>) => String((question as unknown as { answer: number }).answer);

describe('the daily review', () => {
	it('asks again what was answered, when it is due, and no more than the limit', async () => {
		const it_ = await learning();
		expect(await reviewToday(it_.learner)).toMatchObject({ due: 0, kept: 0, most: 10 });
		for (const index of [0, 1, 2]) await it_.answer(index, true);
		expect(await reviewToday(it_.learner)).toMatchObject({ due: 0, kept: 3, done: 0 });
		it_.later(30);
		expect(await reviewToday(it_.learner)).toMatchObject({ due: 3, left: 3 });
		await limitReviews(it_.learner, 2);
		expect(await reviewToday(it_.learner)).toMatchObject({ due: 3, left: 2, most: 2 });
		const [first] = await dueQuestions(it_.learner, 10);
		const index = lesson.questions.findIndex(({ id }) => id === first?.questionId);
		await it_.answer(index, false, 1);
		expect(await reviewToday(it_.learner)).toMatchObject({ due: 2, left: 1, done: 1 });
		expect((await dueQuestions(it_.learner, 10)).map(({ questionId }) => questionId)).not.toContain(first?.questionId);
	});

	it('brings what was not right sooner than what was', async () => {
		const it_ = await learning();
		await it_.answer(0, true);
		await it_.answer(1, false);
		const cards = await database.read
			.select()
			.from(reviewCards)
			.where(eq(reviewCards.learnerId, it_.enrolment.learnerId));
		const due = (index: number) =>
			cards.find(({ questionId }) => questionId === lesson.questions[index]?.id)?.dueAt.getTime() ?? 0;
		expect(due(1)).toBeLessThan(due(0));
	});

	it('takes answers of a check into account once, and none of the check before the course', async () => {
		const it_ = await learning();
		for (const name of ['pre-check', 'check']) {
			const quiz = quizOf(course.course, name, it_.enrolment.id) ?? expect.fail();
			await beginAttempt(it_.learner, it_.enrolment.id, quiz);
			const { open } = await quizState(it_.learner, it_.enrolment.id, quiz);
			const [slot] = await slotsOf(it_.learner, open?.id ?? '');
			const form = new FormData();
			form.set('q0', keyOf(slot ?? expect.fail()));
			await saveResponse(it_.learner, it_.enrolment.id, { name, slot: 0, checks: false }, form);
			const closed = (await submitAttempt(it_.learner, it_.enrolment.id, name)) ?? expect.fail();
			for (let twice = 0; twice < 2; twice++) await finishAfter(it_.learner, course, it_.enrolment, quiz, closed);
			expect((await reviewToday(it_.learner)).kept).toBe(name === 'check' ? 1 : 0);
		}
		const [card] = await database.read
			.select()
			.from(reviewCards)
			.where(eq(reviewCards.learnerId, it_.enrolment.learnerId));
		expect(card?.card).toMatchObject({ reps: 1 });
	});

	it('shows nobody another’s questions', async () => {
		const [own, other] = [await learning(), await learning()];
		await own.answer(0, true);
		other.later(365);
		expect(await dueQuestions(other.learner, 10)).toEqual([]);
	});
});

describe('how a lesson stands', () => {
	it('follows from the answers, and says what helps next', async () => {
		const it_ = await learning();
		const standing = () => standingIn(it_.learner, course.course, it_.enrolment, false);
		expect(await standing()).toMatchObject({ next: { type: 'read', lesson: 'one' } });
		await it_.answer(0, true);
		await it_.answer(1, false);
		expect((await standing()).mastery.get('one')).toMatchObject({ level: 'growing', right: 1, count: 2 });
		expect((await standing()).mastery.get('two')).toMatchObject({ level: 'none', count: 0, last: null });
		expect(await standingIn(it_.learner, course.course, undefined, false)).toMatchObject({ next: undefined });
	});
});
