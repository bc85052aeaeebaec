import { z } from 'zod';
import type { CompiledCourse } from '$lib/courses/types';
import { locales, type Locale } from '$lib/i18n/locale';
import { dryRun, pictureKind, type DryRun } from '$lib/interop/dry-run';
import { formatNames, type FormatName } from '$lib/interop/formats';
import { LARGEST } from '$lib/interop/limits';
import type { Destination } from '$lib/interop/map/destination';
import { asked, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { questionType } from '$lib/quiz/types/index';

/** Questions that are shown as a learner sees them; of those after them only the problems are told. */
const MOST_SHOWN = 100;

const Choices = z.object({
	format: z.enum(['auto', ...formatNames]).catch('auto'),
	language: z.enum(locales),
	/** Course and lesson, parted by a slash. */
	place: z.string().catch(''),
	difficulty: z.enum(['1', '2', '3']).catch('1')
});

/** What was chosen in the form of the import, and the file or text as it came. */
export interface Given extends z.infer<typeof Choices> {
	readonly bytes: Uint8Array;
}

/** Reads the posted form; a file goes before text. */
export async function readImport(form: FormData, locale: Locale): Promise<Given> {
	const chosen = Choices.parse({
		...Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
		language: locales.find((each) => each === form.get('language')) ?? locale
	});
	const [file, text] = [form.get('file'), form.get('text')];
	if (file instanceof File && file.size > 0) {
		return { ...chosen, bytes: file.size > LARGEST ? new Uint8Array(LARGEST + 1) : await file.bytes() };
	}
	return { ...chosen, bytes: new TextEncoder().encode(typeof text === 'string' ? text : '') };
}

/** Reads the questions that came, for the lesson chosen; stores nothing. */
export function runImport(given: Given, courses: readonly CompiledCourse[]): DryRun {
	const format: FormatName | undefined = given.format === 'auto' ? undefined : given.format;
	return dryRun(given.bytes, format, destinationOf(given, courses));
}

function destinationOf({ language, place, difficulty }: Given, courses: readonly CompiledCourse[]): Destination {
	const [courseId, lessonId] = place.split('/');
	const course = courses.find(({ id }) => id === courseId) ?? courses[0];
	const lesson = course?.lessons.find(({ id }) => id === lessonId) ?? course?.lessons[0];
	return {
		locale: language,
		lesson: lesson?.id ?? 'imported',
		seeds: lesson?.seeds ?? ['S1-1.1'],
		difficulty: difficulties[difficulty],
		aim: 'recall'
	};
}

const difficulties = { '1': 1, '2': 2, '3': 3 } as const;

/** A dry run as the page shows it: plain data, what was read as text, and each question asked and answered. */
export function shownImport(given: Given, run: DryRun) {
	return {
		values: {
			format: given.format,
			language: given.language,
			place: given.place,
			difficulty: given.difficulty,
			text: run.format ? new TextDecoder().decode(given.bytes) : ''
		},
		format: run.format,
		problems: run.problems,
		taken: run.questions.filter(({ taken }) => taken).length,
		questions: run.questions.map(({ question, ...told }, i) => ({
			...told,
			type: question?.type,
			...(question && i < MOST_SHOWN && look(question, given.language))
		})),
		pictures: run.files.map((file) => ({
			name: file.name,
			address: `data:image/${pictureKind(file) ?? 'png'};base64,${file.base64}`
		}))
	};
}

function look(question: Parameters<typeof makeQuestion>[0], locale: Locale) {
	const made = makeQuestion(question, randomFrom(question.id));
	return { asked: asked(made, locale), reviewed: reviewed(made, questionType(made.type).key(made), locale) };
}
