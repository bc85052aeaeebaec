import { quizOf } from '$lib/courses/quizzes';
import type { Quiz } from '$lib/quiz/quiz';
import type { QuizSettings } from '$lib/quiz/settings';
import { learners, responses } from '$lib/server/db/schema';
import { enrol } from '$lib/server/learning/enrolments';
import { finishAfter } from '$lib/server/learning/finish';
import { progressIn } from '$lib/server/learning/progress';
import {
	attemptsAt,
	beginAttempt,
	flagQuestion,
	noteShown,
	quizState,
	saveResponse,
	slotsOf,
	submitAttempt,
	type Slot
} from '$lib/server/quiz/attempts';
import { eventsOf } from '$lib/server/quiz/events';
import { regradeAttempt, replayAttempt, submittedAttempts } from '$lib/server/quiz/replay';
import { and, eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { newMember } from '../context';
import { published } from '../courses/published';
import { newDatabase } from '../database';

const database = await newDatabase();
const course = await published(database);
afterAll(() => database.close());

const check = (own: Partial<QuizSettings> = {}): Quiz => {
	const quiz = quizOf(course.course, 'check', '') ?? expect.fail('no check');
	return { ...quiz, settings: { ...quiz.settings, ...own } };
};

/** A learner in the middle of a quiz. */
async function taking(quiz: Quiz, extraTimePercent = 0) {
	const learner = await newMember(database);
	const enrolment = await enrol(learner, course);
	const { learnerId } = enrolment;
	await database.transaction((tx) => tx.update(learners).set({ extraTimePercent }).where(eq(learners.id, learnerId)));
	await beginAttempt(learner, enrolment.id, quiz);
	const attempt = async () => (await attemptsAt(learner, enrolment.id, quiz.name)).at(-1) ?? expect.fail('no attempt');
	const slot = async (index: number) => (await slotsOf(learner, (await attempt()).id))[index] ?? expect.fail('no slot');
	const post = (index: number, text: string, own: Record<string, string> = {}, checks = false) => {
		const form = new FormData();
		form.set(`q${index}`, text);
		for (const [name, value] of Object.entries(own)) form.set(name, value);
		return saveResponse(learner, enrolment.id, { name: quiz.name, slot: index, checks }, form);
	};
	return {
		learner,
		enrolment,
		attempt,
		slot,
		save: (index: number, text: string, own?: Record<string, string>) => post(index, text, own),
		tryOut: (index: number, text: string, own?: Record<string, string>) => post(index, text, own, true),
		key: async (index: number) => keyOf(await slot(index)),
		submit: () => submitAttempt(learner, enrolment.id, quiz.name),
		events: async () => eventsOf(database.read, (await attempt()).id),
		after: (seconds: number) => (learner.at = new Date(learner.at.getTime() + seconds * 1000))
	};
}
const keyOf = ({ question }: Slot) => String((question as unknown as { answer: number }).answer);

describe('what happens in an attempt', () => {
	it('is written down in order, the same answer once, and makes the same marks again', async () => {
		const it_ = await taking(check());
		const { id } = await it_.attempt();
		await noteShown(it_.learner, id, 0);
		await noteShown(it_.learner, id, 0);
		await it_.save(0, '12');
		await it_.save(0, '12');
		await it_.save(0, await it_.key(0));
		await it_.save(1, '3');
		await it_.save(1, '');
		await flagQuestion(it_.learner, it_.enrolment.id, 'check', 1, true);
		await flagQuestion(it_.learner, it_.enrolment.id, 'check', 1, true);
		await it_.submit();
		expect((await it_.events()).map(({ type }) => type)).toEqual([
			'begun',
			'shown',
			'answered',
			'changed',
			'answered',
			'emptied',
			'flagged',
			'submitted',
			'graded'
		]);
		expect(await replayAttempt(database.read, id)).toMatchObject({ same: true, fractions: [1000, 0, 0, 0] });
		expect(await submittedAttempts(database.read)).toContain(id);
	});

	it('mends marks that no longer follow from it, and writes that down', async () => {
		const it_ = await taking(check());
		await it_.save(0, await it_.key(0));
		await it_.submit();
		const { id } = await it_.attempt();
		const first = and(eq(responses.attemptId, id), eq(responses.slot, 0));
		await database.transaction((tx) => tx.update(responses).set({ fraction: 0 }).where(first));
		expect(await regradeAttempt({ database, now: () => new Date() }, id)).toBe(true);
		expect((await it_.slot(0)).fraction).toBe(1);
		expect((await it_.attempt()).score).toBe(1000);
		expect((await it_.events()).at(-1)).toMatchObject({ type: 'regraded', fractions: [1000, 0, 0, 0] });
		expect(await regradeAttempt({ database, now: () => new Date() }, id)).toBe(false);
	});

	it('belongs to one enrolment: another can neither answer nor flag it', async () => {
		const [own, other] = [await taking(check()), await taking(check())];
		const { id } = await own.attempt();
		expect(await other.save(0, '12', { attempt: id })).toEqual({ type: 'closed' });
		expect((await own.slot(0)).saved).toBe(false);
	});
});

describe('a question that tells at once', () => {
	it('takes one answer, checked, and no other', async () => {
		const it_ = await taking(check({ behaviour: 'immediate' }));
		await it_.tryOut(0, '-5');
		expect(await it_.tryOut(0, await it_.key(0))).toEqual({ type: 'closed' });
		expect(await it_.save(0, await it_.key(0))).toEqual({ type: 'closed' });
		await it_.submit();
		expect((await it_.slot(0)).fraction).toBe(0);
	});
});

describe('a question with several tries', () => {
	it('earns less with each, and counts a press twice as one', async () => {
		const it_ = await taking(check({ behaviour: 'interactive', tries: 3, penalty: 0.25 }));
		await Promise.all([it_.tryOut(0, '-5', { try: '0' }), it_.tryOut(0, '-5', { try: '0' })]);
		expect((await it_.slot(0)).state.tries).toHaveLength(1);
		await it_.tryOut(0, await it_.key(0), { try: '1' });
		await it_.tryOut(1, '-5');
		await it_.save(1, await it_.key(1));
		await it_.submit();
		expect([(await it_.slot(0)).fraction, (await it_.slot(1)).fraction]).toEqual([0.75, 0.75]);
	});
});

describe('certainty', () => {
	it('makes marks larger and smaller; a score never goes below nothing', async () => {
		const it_ = await taking(check({ certainty: true }));
		await it_.save(0, await it_.key(0), { 'q0-certainty': '3' });
		await it_.save(1, '-5', { 'q1-certainty': '3' });
		await it_.save(2, await it_.key(2), { 'q2-certainty': '9' });
		const closed = await it_.submit();
		expect(await Promise.all([0, 1, 2].map(async (i) => (await it_.slot(i)).fraction))).toEqual([1, -2, 0.333]);
		expect(closed).toMatchObject({ score: 0, maxScore: 4000, passed: false });
	});
});

describe('a time limit', () => {
	const limited = check({ timeLimitMinutes: 10, graceSeconds: 30 });

	it('takes what was typed until the grace is over, then closes with what is there', async () => {
		const it_ = await taking(limited);
		const late = await it_.key(1);
		it_.after(10 * 60 + 29);
		expect(await it_.save(0, await it_.key(0))).toMatchObject({ type: 'saved' });
		it_.after(2);
		expect(await it_.save(1, late)).toEqual({ type: 'late' });
		expect(await it_.attempt()).toMatchObject({ score: 1000 });
		expect((await it_.attempt()).submittedAt).not.toBeNull();
		expect((await it_.events()).map(({ type }) => type)).toEqual(['begun', 'answered', 'late', 'submitted', 'graded']);
	});

	it('keeps what came after it was closed, for somebody to see, and marks nothing of it', async () => {
		const it_ = await taking(limited);
		const { id } = await it_.attempt();
		it_.after(3600);
		expect((await it_.attempt()).submittedAt).not.toBeNull();
		expect(await it_.save(0, await it_.key(0), { attempt: id })).toEqual({ type: 'late' });
		expect((await it_.events()).at(-1)).toMatchObject({ type: 'late', slot: 0 });
		expect(await replayAttempt(database.read, id)).toMatchObject({ same: true, fractions: [0, 0, 0, 0] });
	});

	it('keeps nothing more of one that was handed in in time', async () => {
		const it_ = await taking(limited);
		await it_.submit();
		it_.after(3600);
		expect(await it_.save(0, '1', { attempt: (await it_.attempt()).id })).toEqual({ type: 'closed' });
	});

	it('is longer for who needs more time', async () => {
		const it_ = await taking(limited, 50);
		expect((await it_.attempt()).dueAt).toEqual(new Date('2026-11-25T10:15:00Z'));
	});
});

describe('which attempt counts', () => {
	it.each([
		['best', 1, true],
		['last', 0, false],
		['average', 0.5, true]
	] as const)('%s', async (keep, counted, passed) => {
		const quiz = check({ keep, cooldownMinutes: 0, maxAttempts: null });
		const it_ = await taking(quiz);
		for (const slot of [0, 1, 2, 3]) await it_.save(slot, await it_.key(slot));
		await it_.submit();
		it_.after(60);
		await beginAttempt(it_.learner, it_.enrolment.id, quiz);
		await it_.submit();
		expect(await quizState(it_.learner, it_.enrolment.id, quiz)).toMatchObject({ counted, passed, taken: 2 });
	});
});

describe('a test out of a lesson', () => {
	it('finishes the lesson when it is passed', async () => {
		const quiz = quizOf(course.course, 'test-one', '') ?? expect.fail('no test');
		const it_ = await taking(quiz);
		for (const slot of [0, 1, 2]) await it_.save(slot, await it_.key(slot));
		const closed = (await it_.submit()) ?? expect.fail('not closed');
		await finishAfter(it_.learner, course, it_.enrolment, quiz, closed);
		expect(await progressIn(it_.learner, it_.enrolment.id)).toMatchObject([{ lessonId: 'one', finished: true }]);
	});
});
