import { kindOf, COURSE, idFrom } from '$lib/authoring/names';
import { readLoosely, withValues } from '$lib/authoring/course-yaml';
import type { Files } from '$lib/authoring/new-course';
import { problemsIn, type Problem } from '$lib/authoring/problems';
import type { Locale } from '$lib/i18n/locale';
import type { Context } from '../context';
import type { Catalogue } from '../courses/catalogue';
import { createCourse } from './create';
import { knownIn, openIn } from './drafts';
import { saveIn, type FileChange } from './save';
import { unzip, type ZipProblem } from './zip';

/** What became of an archive: kept under an id, or refused whole with the reason. */
export type Imported =
	| { readonly type: 'done'; readonly id: string }
	| { readonly type: 'refused'; readonly problem: ZipProblem | 'no course'; readonly file: string }
	| { readonly type: 'problems'; readonly problems: readonly Problem[] };

type Read = { readonly type: 'course'; readonly files: Files } | Exclude<Imported, { type: 'done' }>;

/** A course's files from an archive. With `anyway`, what would not compile is taken too, as long as it is a course. */
function readCourse(archive: Uint8Array, catalogue: Catalogue, anyway: boolean): Read {
	const unzipped = unzip(archive);
	if (unzipped.type === 'refused') return unzipped;
	const { files } = unzipped;
	const odd = Object.keys(files).find((name) => !kindOf(name));
	if (odd !== undefined) return { type: 'refused', problem: 'bad name', file: odd };
	if (!readLoosely(files[COURSE] ?? '')) return { type: 'refused', problem: 'no course', file: COURSE };
	const problems = anyway ? [] : problemsIn({ path: 'course', files }, knownIn(catalogue));
	return problems.length > 0 ? { type: 'problems', problems } : { type: 'course', files };
}

/** Makes a new course of the actor's from an archive, all of it or nothing; its id changes only where it is taken. */
export async function importCourse(
	ctx: Context,
	catalogue: Catalogue,
	archive: Uint8Array,
	sourceLocale: Locale,
	anyway: boolean
): Promise<Imported> {
	const read = readCourse(archive, catalogue, anyway);
	if (read.type !== 'course') return read;
	const { files } = read;
	const named = readLoosely(files[COURSE] ?? '')?.['id'];
	const wanted = idFrom(String(named ?? ''), 'course');
	const make = (courseId: string): Files =>
		courseId === named ? files : { ...files, [COURSE]: withValues(files[COURSE] ?? '', [[['id'], courseId]]) };
	return { type: 'done', id: await createCourse(ctx, catalogue, { wanted, sourceLocale }, make) };
}

/** Makes the files of the actor's course those of an archive, each change a revision; undefined where it is not theirs. */
export async function importInto(
	ctx: Context,
	catalogue: Catalogue,
	id: string,
	archive: Uint8Array,
	anyway: boolean
): Promise<Imported | undefined> {
	const read = readCourse(archive, catalogue, anyway);
	if (read.type !== 'course') return read;
	return ctx.database.transaction(async (tx) => {
		const draft = await openIn(tx, ctx, id);
		if (!draft) return undefined;
		const files: Files = { ...read.files, [COURSE]: withValues(read.files[COURSE] ?? '', [[['id'], draft.courseId]]) };
		const names = new Set([...Object.keys(files), ...draft.files.keys()]);
		const changes: FileChange[] = [...names].map((name) => {
			const base = draft.files.get(name)?.revision ?? 0;
			return { name, source: files[name] ?? null, base, follows: true };
		});
		await saveIn(
			tx,
			ctx,
			draft,
			changes.filter(({ name, source }) => draft.folder.files[name] !== source)
		);
		return { type: 'done', id };
	});
}
