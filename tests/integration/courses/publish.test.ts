import { courseVersions, lessonTexts } from '$lib/server/db/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { contextFor } from '../context';
import { newDatabase } from '../database';
import { enrol, enrolmentIn } from '$lib/server/learning/enrolments';
import { newMember } from '../context';
import { searchLessons } from '$lib/server/courses/search';
import { published } from './published';

const database = await newDatabase();
afterAll(() => database.close());
const versions = async () => (await database.read.select().from(courseVersions)).length;

describe('publishing a folder', () => {
	it('publishes once however often it is loaded, and a change as a new version', async () => {
		const first = await published(database);
		expect((await published(database)).versionId).toBe(first.versionId);
		expect(await versions()).toBe(1);
		const second = await published(database, 'Changed.');
		expect(second.versionId).not.toBe(first.versionId);
		expect(second.course.lessons[0]?.steps.en[0]?.blocks[0]?.html).toContain('Changed.');
		expect(await versions()).toBe(2);
	});

	it('goes back to an earlier version without making a third', async () => {
		const first = await published(database, 'A.');
		await published(database, 'B.');
		const count = await versions();
		expect((await published(database, 'A.')).versionId).toBe(first.versionId);
		expect(await versions()).toBe(count);
	});

	it('leaves a learner in mid-course with the version they began with', async () => {
		const learner = await newMember(database);
		const began = await published(database, 'Old.');
		await enrol(learner, began);
		await published(database, 'New.');
		expect((await enrolmentIn(learner, 'tiny'))?.courseVersionId).toBe(began.versionId);
	});

	it('keeps the words of the current version only', async () => {
		await published(database, 'Sunrise.');
		await published(database, 'Moonrise.');
		const texts = await database.read.select().from(lessonTexts);
		expect(texts).toHaveLength(6);
		expect(texts.every(({ text }) => text.includes('moonrise'))).toBe(true);
	});
});

describe('searchLessons', () => {
	const ctx = contextFor(database);
	const find = async (query: string) => {
		const current = await published(database, 'Moonrise 100%.');
		const catalogue = { current: () => current };
		return searchLessons(ctx, catalogue, query, 'zh-Hans');
	};

	it.each(['总成本', 'MOONRISE', 'ｍｏｏｎｒｉｓｅ', '成本 moonrise', '100%'])('finds %s', async (query) =>
		expect((await find(query)).map(({ lessonId }) => lessonId).sort()).toEqual(['one', 'two'])
	);
	it.each(['', '   ', '没有的词', 'moonrise 没有', '1_0', '%%', "' OR 1=1 --"])('finds nothing for %j', async (query) =>
		expect(await find(query)).toEqual([])
	);
	it('puts a lesson with the word in its title first and shows the word in its place', async () => {
		const [first] = await find('two');
		expect(first).toMatchObject({ lessonId: 'two', title: 'Lesson two', course: 'Tiny course', match: 'two' });
	});
});
