import { enrol } from '$lib/server/learning/enrolments';
import { answerPractice, practiceIn, tryAgain, type Practised } from '$lib/server/quiz/practice';
import { practiceView } from '$lib/learning/practice-view';
import { afterAll, describe, expect, it } from 'vitest';
import { newMember } from '../context';
import { published } from '../courses/published';
import { newDatabase } from '../database';

const database = await newDatabase();
const course = await published(database);
const lesson = course.course.lessons[0] ?? expect.fail('no lesson');
const seed = 'a'.repeat(20);
afterAll(() => database.close());

const typed = (slot: number, text: string) => {
	const form = new FormData();
	form.set(`q${slot}`, text);
	return form;
};
const keyOf = ({ question }: Practised) => String((question as unknown as { answer: number }).answer);

async function begun() {
	const learner = await newMember(database);
	const { id } = await enrol(learner, course);
	const now = () => practiceIn(learner, id, lesson, seed);
	const answer = (slot: number, text: string) => answerPractice(learner, id, lesson, { slot, seed }, typed(slot, text));
	return { now, answer };
}

describe('practice', () => {
	it('asks the whole pool and never shows the key before the answer', async () => {
		const { now } = await begun();
		const all = await now();
		expect(all.map(({ slot }) => slot)).toEqual([0, 1, 2]);
		const [first] = all;
		if (!first) throw new Error('no question');
		const shown = JSON.stringify(practiceView(first, 'en'));
		expect(shown).not.toMatch(/Count again|Add one|answer/);
	});

	it('grades what the learner saw, at once', async () => {
		const { now, answer } = await begun();
		const [first, second] = await now();
		expect(await answer(0, first ? keyOf(first) : '')).toEqual({ type: 'answered' });
		expect(await answer(1, '0')).toEqual({ type: 'answered' });
		const after = await now();
		expect(after.map(({ answered }) => answered?.fraction)).toEqual([1, 0, undefined]);
		expect(after[1]?.question).toEqual(second?.question);
	});

	it('keeps the first answer when a button is pressed twice', async () => {
		const { now, answer } = await begun();
		await Promise.all([answer(0, '1'), answer(0, '1')]);
		await answer(0, '2');
		expect((await now())[0]?.answered?.response).toMatchObject({ value: 1 });
	});

	it('does not count what cannot be read, nor an empty answer', async () => {
		const { now, answer } = await begun();
		expect(await answer(0, 'many')).toEqual({ type: 'unclear', problem: 'number', typed: { '': 'many' } });
		expect(await answer(0, ' ')).toEqual({ type: 'empty' });
		expect((await now())[0]?.answered).toBeUndefined();
	});

	it('gives new numbers to another try and keeps the first', async () => {
		const { now, answer } = await begun();
		await answer(0, '0');
		const [first] = await now();
		if (!first) throw new Error('no question');
		const again = tryAgain(first, lesson.questions);
		expect(again.question).not.toEqual(first.question);
		await answer(again.slot, keyOf(again));
		expect((await now())[0]).toMatchObject({ slot: 3, answered: { fraction: 1 }, question: again.question });
	});
});
