import { exportOwnData } from '$lib/server/accounts/profile';
import { enrol, enrolmentIn } from '$lib/server/learning/enrolments';
import { finishWhenDone } from '$lib/server/learning/finish';
import { finishLesson } from '$lib/server/learning/progress';
import { quizOf } from '$lib/courses/quizzes';
import { beginAttempt, quizState, saveResponse, slotsOf, submitAttempt, type Slot } from '$lib/server/quiz/attempts';
import { afterAll, describe, expect, it } from 'vitest';
import { newMember } from '../context';
import { published } from '../courses/published';
import { newDatabase } from '../database';

const database = await newDatabase();
const course = await published(database);
const plan = quizOf(course.course, 'check', '') ?? expect.fail('no check');
afterAll(() => database.close());

async function begun() {
	const learner = await newMember(database);
	const { id } = await enrol(learner, course);
	const state = () => quizState(learner, id, plan);
	const open = async () => (await state()).open?.id ?? expect.fail('no open check');
	const give = (slot: number, text: string) => {
		const form = new FormData();
		form.set(`q${slot}`, text);
		return saveResponse(learner, id, { name: 'check', slot, checks: false }, form);
	};
	await beginAttempt(learner, id, plan);
	return {
		learner,
		id,
		state,
		open,
		give,
		begin: () => beginAttempt(learner, id, plan),
		submit: () => submitAttempt(learner, id, 'check')
	};
}
const keyOf = ({ question }: Slot) => String((question as unknown as { answer: number }).answer);

describe('the final check', () => {
	it('draws from every lesson’s pool, each question once', async () => {
		const { learner, open } = await begun();
		const slots = await slotsOf(learner, await open());
		expect(slots.map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
		expect(new Set(slots.map(({ question }) => question.id)).size).toBe(4);
		expect(slots.filter(({ question }) => question.lesson === 'one')).toHaveLength(2);
	});

	it('stays one check when it is begun in two tabs', async () => {
		const { begin, open } = await begun();
		const first = await open();
		await Promise.all([begin(), begin()]);
		expect(await open()).toBe(first);
	});

	it('keeps what is given, changes it and empties it, and tells no grade before it is handed in', async () => {
		const { learner, open, give } = await begun();
		expect(await give(0, '12')).toMatchObject({ type: 'saved' });
		expect(await give(0, '1,3')).toMatchObject({ type: 'unclear' });
		await give(1, '７');
		await give(1, '');
		const slots = await slotsOf(learner, await open());
		expect(slots[0]).toMatchObject({ saved: true, state: { response: { value: 12 } }, fraction: null });
		expect(slots[1]).toMatchObject({ saved: false, state: { response: undefined } });
	});

	it('gives no key away in the download of own data', async () => {
		const { learner, give } = await begun();
		await give(0, '12');
		const { attempts, responses } = await exportOwnData(learner);
		expect(attempts).toMatchObject([{ kind: 'check', submittedAt: null }]);
		expect(responses.filter(({ savedAt }) => savedAt)).toMatchObject([{ slot: 0, response: { value: 12 } }]);
		expect(JSON.stringify({ attempts, responses })).not.toMatch(/seed|question"|answer|feedback/);
	});

	it('grades on submission, once, and takes nothing afterwards', async () => {
		const { learner, open, give, submit, state } = await begun();
		const id = await open();
		const slots = await slotsOf(learner, id);
		for (const slot of slots.slice(0, 2)) await give(slot.slot, keyOf(slot));
		await Promise.all([submit(), submit()]);
		expect(await state()).toMatchObject({ taken: 1, last: { score: 2000, maxScore: 4000, passed: true } });
		expect(await give(3, '1')).toEqual({ type: 'closed' });
		expect((await slotsOf(learner, id)).map(({ fraction }) => fraction)).toEqual([1, 1, 0, 0]);
	});

	it('makes the next attempt wait by the server’s clock, with other questions', async () => {
		const { learner, open, submit, begin, state } = await begun();
		const first = await slotsOf(learner, await open());
		await submit();
		expect(await begin()).toMatchObject({ type: 'wait', until: new Date('2026-11-25T10:30:00Z') });
		expect((await state()).open).toBeUndefined();
		learner.at = new Date('2026-11-25T10:30:00Z');
		expect(await begin()).toEqual({ type: 'yes' });
		const second = await slotsOf(learner, await open());
		expect(second.map(({ question }) => question.text.en)).not.toEqual(first.map(({ question }) => question.text.en));
	});

	it('ends after the last attempt that the course allows', async () => {
		const { learner, submit, begin } = await begun();
		for (const hour of ['11', '12', '13']) {
			await submit();
			learner.at = new Date(`2026-11-25T${hour}:00:00Z`);
			await begin();
		}
		expect(await begin()).toEqual({ type: 'no more' });
	});
});

describe('finishing a course', () => {
	const pass = async (it_: Awaited<ReturnType<typeof begun>>) => {
		for (const slot of await slotsOf(it_.learner, await it_.open())) await it_.give(slot.slot, keyOf(slot));
		await it_.submit();
	};
	const finishedAt = async ({ learner }: Awaited<ReturnType<typeof begun>>) => {
		const enrolment = (await enrolmentIn(learner, 'tiny')) ?? expect.fail('not enrolled');
		await finishWhenDone(learner, course, enrolment);
		return (await enrolmentIn(learner, 'tiny'))?.finishedAt;
	};

	it('needs every lesson and the passed check', async () => {
		const learning = await begun();
		await finishLesson(learning.learner, learning.id, { lessonId: 'one', step: 1 });
		await pass(learning);
		expect(await finishedAt(learning)).toBeNull();
		await finishLesson(learning.learner, learning.id, { lessonId: 'two', step: 1 });
		expect(await finishedAt(learning)).toEqual(learning.learner.at);
	});

	it('is not undone by a later check that was not passed', async () => {
		const learning = await begun();
		for (const lessonId of ['one', 'two']) await finishLesson(learning.learner, learning.id, { lessonId, step: 1 });
		await pass(learning);
		const first = await finishedAt(learning);
		await learning.begin();
		await learning.submit();
		expect(await finishedAt(learning)).toEqual(first);
	});
});
