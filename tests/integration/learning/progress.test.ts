import { enrol, enrolmentsOf } from '$lib/server/learning/enrolments';
import { keepNote, notesIn } from '$lib/server/learning/notes';
import { finishLesson, progressIn, rememberPlace } from '$lib/server/learning/progress';
import { newLearner } from '$lib/server/accounts/learners';
import { afterAll, describe, expect, it } from 'vitest';
import { actingAs, contextFor, newMember } from '../context';
import { published } from '../courses/published';
import { newDatabase } from '../database';

const database = await newDatabase();
const course = await published(database);
afterAll(() => database.close());

describe('enrolment', () => {
	it('begins once, however many requests begin it at the same moment', async () => {
		const learner = await newMember(database);
		const all = await Promise.all(Array.from({ length: 5 }, () => enrol(learner, course)));
		expect(new Set(all.map(({ id }) => id)).size).toBe(1);
		expect(await enrolmentsOf(learner)).toHaveLength(1);
	});

	it('gives an account one learner when two first requests meet', async () => {
		const member = await newMember(database);
		if (member.actor.type === 'guest') throw new Error('not a member');
		const fresh = actingAs(member, { ...member.actor, learnerId: undefined });
		const [a, b] = await Promise.all([newLearner(fresh), newLearner(fresh)]);
		expect(a.learnerId).toBe(b.learnerId);
	});

	it('gives each guest a learner and a key of their own', async () => {
		const [a, b] = [await newLearner(contextFor(database)), await newLearner(contextFor(database))];
		expect(a.learnerId).not.toBe(b.learnerId);
		expect(a.guestKey).toMatch(/^[a-z2-7]{40}$/);
		expect(a.guestKey).not.toBe(b.guestKey);
	});
});

describe('progress', () => {
	it('resumes at the step last looked at and keeps the furthest', async () => {
		const learner = await newMember(database);
		const { id } = await enrol(learner, course);
		await rememberPlace(learner, id, { lessonId: 'one', step: 1 });
		await rememberPlace(learner, id, { lessonId: 'one', step: 0 });
		expect(await progressIn(learner, id)).toEqual([
			{ lessonId: 'one', currentStep: 0, furthestStep: 1, finished: false }
		]);
	});

	it('stays finished when the lesson is opened again', async () => {
		const learner = await newMember(database);
		const { id } = await enrol(learner, course);
		await finishLesson(learner, id, { lessonId: 'one', step: 1 });
		await rememberPlace(learner, id, { lessonId: 'one', step: 0 });
		expect(await progressIn(learner, id)).toMatchObject([{ finished: true, currentStep: 0 }]);
	});
});

describe('notes', () => {
	it('keeps the last word of each and shows them to nobody else', async () => {
		const [learner, other] = [await newMember(database), await newMember(database)];
		const { id } = await enrol(learner, course);
		await keepNote(learner, id, 'thought', '先想想');
		await keepNote(learner, id, 'thought', '再想想 🙂');
		await keepNote(learner, id, 'list', ['0', '2']);
		expect(await notesIn(learner, id)).toEqual({ thought: '再想想 🙂', list: ['0', '2'] });
		expect(await notesIn(other, (await enrol(other, course)).id)).toEqual({});
	});
});
