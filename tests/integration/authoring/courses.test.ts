import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { blankCourse, everywhere } from '$lib/authoring/new-course';
import { withValues } from '$lib/authoring/course-yaml';
import {
	addAuthor,
	answerReview,
	archive,
	askForReview,
	filesAt,
	publicationsOf,
	publishDraft,
	revertTo,
	setReview
} from '$lib/server/authoring/publication';
import { createCourse, writtenIds } from '$lib/server/authoring/create';
import { myDrafts, openDraft, problemsOf } from '$lib/server/authoring/drafts';
import { importCourse, importInto } from '$lib/server/authoring/import';
import { revisionsOf, saveFiles, sourceAt } from '$lib/server/authoring/save';
import { zip } from '$lib/server/authoring/zip';
import { openCatalogue, type Catalogue } from '$lib/server/courses/catalogue';
import type { Database } from '$lib/server/db';
import { users } from '$lib/server/db/schema';
import { enrol } from '$lib/server/learning/enrolments';
import { allCourses } from '$lib/server/learning/overview';
import { newMember, type TestContext } from '../context';
import { newDatabase } from '../database';

/** A content folder with the facts and words that ship, and the courses named. */
function contentWith(...courses: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'evenkeel-content-'));
	for (const name of ['facts', 'glossary.yaml']) symlinkSync(resolve('src/content', name), join(folder, name));
	mkdirSync(join(folder, 'courses'));
	for (const name of courses) symlinkSync(resolve('src/content/courses', name), join(folder, 'courses', name));
	return folder;
}
const content = contentWith();

let database: Database;
let catalogue: Catalogue;
let wei: TestContext;
let id: string;

const lesson = 'first-lesson.zh-Hans.md';
const begin = (ctx: TestContext, wanted = 'saving') =>
	createCourse(ctx, catalogue, { wanted, sourceLocale: 'zh-Hans' }, (courseId) =>
		blankCourse({ id: courseId, code: 'K1', title: everywhere('存钱', 'zh-Hans') })
	);
const draftOf = async (ctx = wei) => {
	const draft = await openDraft(ctx, id);
	if (!draft) throw new Error('no draft');
	return draft;
};
const write = async (source: string, ctx = wei) => {
	const base = (await draftOf(ctx)).files.get(lesson)?.revision ?? 0;
	return saveFiles(ctx, id, [{ name: lesson, source, base }]);
};
const publish = async (note = '') => publishDraft(wei, catalogue, id, (await draftOf()).hash, note);

async function instructor(name?: string): Promise<TestContext> {
	const ctx = await newMember(database, name);
	const userId = ctx.actor.type === 'guest' ? '' : ctx.actor.userId;
	await database.transaction((tx) => tx.update(users).set({ isInstructor: true }).where(eq(users.id, userId)));
	return ctx;
}
const emailOf = (ctx: TestContext) => `${ctx.actor.type === 'guest' ? '' : ctx.actor.userId}@example.com`;

beforeEach(async () => {
	database = await newDatabase();
	catalogue = await openCatalogue(database, content);
	wei = await instructor();
	id = await begin(wei);
});

describe('a course that is begun', () => {
	it('belongs to its author alone', async () => {
		const mei = await instructor('陈小雨');
		expect(await myDrafts(wei)).toHaveLength(1);
		expect(await myDrafts(mei)).toEqual([]);
		expect(await openDraft(mei, id)).toBeUndefined();
		expect(await saveFiles(mei, id, [{ name: lesson, source: 'x', base: 1 }])).toEqual({ type: 'missing' });
		expect(await publishDraft(mei, catalogue, id, (await draftOf()).hash, '')).toBe('missing');
		expect(await archive(mei, catalogue, id)).toBe('missing');
		expect(await revertTo(mei, id, 1)).toBe('missing');
	});

	it('never takes the id of another, shipped or written here', async () => {
		catalogue = await openCatalogue(database, contentWith('before-you-borrow'));
		id = await begin(wei, 'before-you-borrow');
		expect((await draftOf()).courseId).toBe('before-you-borrow-2');
		id = await begin(wei);
		expect((await draftOf()).courseId).toBe('saving-2');
	});

	it('keeps its place where a course of its id ships later', async () => {
		id = await begin(wei, 'before-you-borrow');
		await publish();
		const later = await openCatalogue(database, contentWith('before-you-borrow'), await writtenIds(database));
		expect(later.current('before-you-borrow')?.course.title.en).toBe('存钱');
	});

	it('may get a second author, if that is an instructor', async () => {
		const mei = await instructor('陈小雨');
		const learner = await newMember(database);
		expect(await addAuthor(wei, id, emailOf(learner))).toBe('missing');
		expect(await addAuthor(wei, id, emailOf(mei))).toBeUndefined();
		expect(await openDraft(mei, id)).toBeDefined();
	});
});

describe('saving', () => {
	it('keeps every save and can show what each said', async () => {
		await write('## 一\n');
		await write('## 二\n');
		await write('## 二\n');
		const draft = await draftOf();
		expect((await revisionsOf(wei, draft, lesson)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
		expect(await sourceAt(wei, draft, lesson, 2)).toBe('## 一\n');
	});

	it('never lets one overwrite the other: the second is told and nothing of theirs is written', async () => {
		const mei = await instructor('陈小雨');
		await addAuthor(wei, id, emailOf(mei));
		await saveFiles(wei, id, [{ name: lesson, source: '## 卫\n', base: 1 }]);
		const hers = await saveFiles(mei, id, [
			{ name: 'first-lesson.en.md', source: '## Mei\n', base: 1 },
			{ name: lesson, source: '## 梅\n', base: 1 }
		]);
		expect(hers).toMatchObject({ type: 'clash', name: lesson, revision: 2, theirs: '## 卫\n' });
		const draft = await draftOf();
		expect(draft.folder.files[lesson]).toBe('## 卫\n');
		expect(draft.files.get('first-lesson.en.md')?.revision).toBe(1);
	});

	it('gives two writers at the same moment one winner', async () => {
		const saves = ['a', 'b', 'c', 'd'].map((each) =>
			saveFiles(wei, id, [{ name: lesson, source: `## ${each}\n`, base: 1 }])
		);
		const types = (await Promise.all(saves)).map(({ type }) => type);
		expect(types.toSorted()).toEqual(['clash', 'clash', 'clash', 'saved']);
	});

	it('tells which translations are behind, until they say that they follow', async () => {
		await write('## 新\n');
		const english = { name: 'first-lesson.en.md', source: '## New\n' };
		await saveFiles(wei, id, [{ ...english, base: 1 }]);
		expect((await draftOf()).files.get(english.name)?.followsRevision).toBe(1);
		await saveFiles(wei, id, [{ ...english, base: 2, follows: true }]);
		expect((await draftOf()).files.get(english.name)).toMatchObject({ followsRevision: 2, revision: 2 });
	});

	it('takes a file away and keeps what it said', async () => {
		await saveFiles(wei, id, [{ name: lesson, source: null, base: 1 }]);
		const draft = await draftOf();
		expect(draft.files.has(lesson)).toBe(false);
		expect((await revisionsOf(wei, draft, lesson))[0]?.source).toBeNull();
		expect(problemsOf(draft, catalogue)).toMatchObject([{ file: lesson }]);
	});
});

describe('publishing', () => {
	it('puts the course into the catalogue at once, and of a server that starts later', async () => {
		expect(await publish('first')).toBeUndefined();
		expect(catalogue.current('saving')?.course.title.en).toBe('存钱');
		const later = await openCatalogue(database, content);
		expect(later.current('saving')?.versionId).toBe(catalogue.current('saving')?.versionId);
		expect((await draftOf()).state).toBe('published');
		expect(await publicationsOf(wei, await draftOf())).toMatchObject([{ number: 1, note: 'first', by: '林小禾' }]);
	});

	it('leaves learners in mid-course with what they began, even when it is archived', async () => {
		await publish();
		const began = catalogue.current('saving');
		if (!began) throw new Error('not published');
		const learner = await newMember(database);
		await enrol(learner, began);
		await write('## 另一个\n\n新的。\n');
		expect((await draftOf()).state).toBe('changed');
		await publish('second');
		expect(catalogue.current('saving')?.versionId).not.toBe(began.versionId);
		const shown = async () => (await allCourses(learner, catalogue, 'zh-Hans')).find((each) => each.id === 'saving');
		expect((await shown())?.begun).toBe(true);
		await archive(wei, catalogue, id);
		expect(catalogue.current('saving')).toBeUndefined();
		expect((await shown())?.begun).toBe(true);
		expect((await allCourses(wei, catalogue, 'zh-Hans')).some((each) => each.id === 'saving')).toBe(false);
		expect((await draftOf()).state).toBe('archived');
		await publish('again');
		expect(catalogue.current('saving')).toBeDefined();
	});

	it('refuses what has problems, and what changed since it was looked at', async () => {
		const seen = (await draftOf()).hash;
		await write('no heading\n');
		expect(await publishDraft(wei, catalogue, id, seen, '')).toBe('changed');
		expect(await publish()).toBe('problems');
		expect(catalogue.current('saving')).toBeUndefined();
	});

	it('waits for a second person where the course asks for it', async () => {
		const mei = await instructor('陈小雨');
		await addAuthor(wei, id, emailOf(mei));
		await setReview(wei, id, true);
		expect(await publish()).toBe('approval');
		const { hash } = await draftOf();
		await askForReview(wei, id, hash, '请看');
		expect((await draftOf()).state).toBe('in review');
		expect(await answerReview(wei, id, hash, true, '')).toBe('self');
		expect(await answerReview(mei, id, hash, true, '很好')).toBeUndefined();
		expect((await draftOf()).state).toBe('approved');
		await write('## 改\n\n改过。\n');
		expect(await publish()).toBe('approval');
		await askForReview(wei, id, (await draftOf()).hash, '');
		await answerReview(mei, id, (await draftOf()).hash, true, '');
		expect(await publish()).toBeUndefined();
	});

	it('goes back to an earlier publication without losing what came since', async () => {
		await publish();
		const before = (await draftOf()).folder.files;
		await write('## 另一个\n\n新的。\n');
		await publish();
		expect(await revertTo(wei, id, 1)).toBeUndefined();
		expect((await draftOf()).folder.files).toEqual(before);
		expect((await revisionsOf(wei, await draftOf(), lesson)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
		expect(await filesAt(wei, await draftOf(), 1)).toEqual(before);
		expect(await revertTo(wei, id, 9)).toBe('missing');
	});
});

describe('a course as files', () => {
	const shipped = 'src/content/courses/before-you-borrow';
	const files = Object.fromEntries(
		readdirSync(shipped).map((name) => [name, readFileSync(`${shipped}/${name}`, 'utf8')])
	);

	it('comes in whole, byte for byte but for an id that is taken', async () => {
		catalogue = await openCatalogue(database, contentWith('before-you-borrow'));
		const imported = await importCourse(wei, catalogue, zip(files), 'zh-Hans', false);
		if (imported.type !== 'done') throw new Error(JSON.stringify(imported));
		id = imported.id;
		const draft = await draftOf();
		const course = withValues(files['course.yaml'] ?? '', [[['id'], 'before-you-borrow-2']]);
		expect(draft.folder.files).toEqual({ ...files, 'course.yaml': course });
		expect(problemsOf(draft, catalogue)).toEqual([]);
		const again = await importInto(wei, catalogue, id, zip(draft.folder.files), false);
		expect(again).toEqual({ type: 'done', id });
		expect((await draftOf()).hash).toBe(draft.hash);
	});

	it('with an error is refused with its place, and nothing is imported', async () => {
		const broken = { ...files, 'need-want-wait.en.md': '## A\n\n:::nope\n:::\n' };
		expect(await importCourse(wei, catalogue, zip(broken), 'zh-Hans', false)).toMatchObject({
			type: 'problems',
			problems: [{ file: 'need-want-wait.en.md', line: 3 }]
		});
		const { hash } = await draftOf();
		expect((await importInto(wei, catalogue, id, zip(broken), false))?.type).toBe('problems');
		expect((await draftOf()).hash).toBe(hash);
		expect(await myDrafts(wei)).toHaveLength(1);
	});

	it('is refused where it is no course', async () => {
		const of = (each: Record<string, string>) => importCourse(wei, catalogue, zip(each), 'zh-Hans', true);
		expect(await of({ 'notes.txt': 'x' })).toMatchObject({ problem: 'bad name', file: 'notes.txt' });
		expect(await of({ 'a.en.md': 'x' })).toMatchObject({ problem: 'no course' });
		expect(await importInto(await instructor(), catalogue, id, zip(files), true)).toBeUndefined();
	});
});
