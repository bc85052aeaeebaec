import { expect, test } from '@playwright/test';
import { rightForm } from '../../src/lib/quiz/right-form';
import type { Question } from '../../src/lib/quiz/question';
import { readCourseFolders } from '../../src/lib/server/courses/read-content';
import { rows } from './database';
import { newPerson, newSession } from './people';

interface Compiled {
	readonly id: string;
	readonly lessons: readonly { readonly id: string; readonly steps: Readonly<Record<string, readonly unknown[]>> }[];
}
const folders = readCourseFolders('src/content').map(({ path }) => path.split(/[\\/]/).at(-1) ?? '');

async function courseOf(id: string): Promise<Compiled> {
	const [row] = await rows('SELECT content FROM course_versions WHERE course_id = $1 AND is_current = 1', id);
	return typeof row?.content === 'string' ? JSON.parse(row.content) : (row?.content as Compiled);
}

test('there are six courses and twenty-nine lessons', async () => {
	const courses = await Promise.all(folders.map(courseOf));
	expect(courses).toHaveLength(6);
	expect(courses.flatMap(({ lessons }) => lessons)).toHaveLength(29);
});

for (const id of folders) {
	test(`every step of ${id} opens in every language`, async ({ request }) => {
		test.setTimeout(120_000);
		const { lessons } = await courseOf(id);
		for (const locale of ['en', 'zh-Hans', 'zh-Hant'])
			for (const lesson of lessons)
				for (const step of lesson.steps[locale]?.keys() ?? []) {
					const address = `/${locale}/courses/${id}/${lesson.id}/${step + 1}`;
					expect((await request.get(address)).status(), address).toBe(200);
				}
	});

	test(`a learner finishes ${id} and gets its certificate`, async ({ baseURL }) => {
		test.setTimeout(60_000);
		const person = await newPerson('苏小棠');
		const cookie = await newSession(person);
		const post = (path: string, body: URLSearchParams = new URLSearchParams()) =>
			fetch(`${baseURL}/en/courses/${id}/${path}`, {
				method: 'POST',
				headers: { accept: 'text/html', origin: baseURL ?? '', cookie },
				body,
				redirect: 'manual'
			});
		const { lessons } = await courseOf(id);
		for (const lesson of lessons) await post(`${lesson.id}/${lesson.steps['en']?.length}?/next`);
		await post('check?/begin');
		for (const { slot, question } of await openCheck(person.id)) {
			const fields = [...rightForm(`q${slot}`, question)].map(([name, value]) => [name, String(value)]);
			await post(`check/${slot + 1}?/save`, new URLSearchParams(fields));
		}
		await post('check?/submit');
		const [result] = await rows(
			`SELECT score, max_score, finished_at FROM attempts JOIN enrolments ON enrolments.id = enrolment_id
			 JOIN learners ON learners.id = learner_id WHERE user_id = $1 AND kind = 'check'`,
			person.id
		);
		expect(result?.score).toBe(result?.max_score);
		expect(result?.finished_at).not.toBeNull();
		const issued = await post('certificate', new URLSearchParams({ name: person.name }));
		expect(issued.headers.get('location')).toMatch(/\/certificates\/\w+/);
	});
}

async function openCheck(userId: string) {
	const found = await rows(
		`SELECT slot, question FROM responses JOIN attempts ON attempts.id = attempt_id
		 JOIN enrolments ON enrolments.id = enrolment_id JOIN learners ON learners.id = learner_id
		 WHERE user_id = $1 AND kind = 'check' ORDER BY slot`,
		userId
	);
	return found.map(({ slot, question }) => ({
		slot: Number(slot),
		question: (typeof question === 'string' ? JSON.parse(question) : question) as Question
	}));
}
