import { checkReferences } from '$lib/courses/check';
import { ContentError } from '$lib/courses/content-error';
import { compileLesson } from '$lib/courses/markdown';
import type { Step } from '$lib/courses/types';
import { locales, type Locale } from '$lib/i18n/locale';
import { QuestionSchema } from '$lib/quiz/types';
import type { Question } from '$lib/quiz/question';
import { isPlainMap } from '$lib/authoring/course-yaml';
import { lessonFile, QUESTIONS } from '$lib/authoring/names';
import type { Problem } from '$lib/authoring/problems';
import { questionsIn } from '$lib/authoring/question-list';
import { remember } from '$lib/authoring/remember';
import type { Catalogue } from '../courses/catalogue';
import { knownIn, type Draft } from './drafts';

/** A lesson in one language as it would be published, as far as it compiles, and what is wrong with it. */
export interface LessonLook {
	readonly steps: readonly Step[];
	readonly questions: readonly Question[];
	readonly problems: readonly Problem[];
}

/** Compiles a lesson of a course from a text that need not be saved, beside the other languages as they are. */
export function lookAt(draft: Draft, catalogue: Catalogue, lesson: string, locale: Locale, source: string): LessonLook {
	const name = lessonFile(lesson, locale);
	const questions = questionsOf(draft, lesson);
	const compiled = stepsOf(name, source);
	if ('problem' in compiled) return { steps: [], questions, problems: [compiled.problem] };
	const { steps } = compiled;
	const others = locales.map((each) => {
		const file = lessonFile(lesson, each);
		return each === locale ? compiled : stepsOf(file, draft.folder.files[file] ?? '');
	});
	if (others.some((each) => 'problem' in each)) return { steps, questions, problems: [] };
	const [hans, hant, en] = others.map((each) => ('steps' in each ? each.steps : []));
	const all = { 'zh-Hans': hans ?? [], 'zh-Hant': hant ?? [], en: en ?? [] };
	const folder = { ...draft.folder, files: { ...draft.folder.files, [name]: source } };
	const text = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
	const entry = { id: lesson, code: '', minutes: 1, title: text, objective: text, seeds: [] };
	try {
		checkReferences(folder, { ...entry, steps: all, questions }, knownIn(catalogue));
		return { steps, questions, problems: [] };
	} catch (error) {
		return { steps, questions, problems: [problemOf(error)] };
	}
}

type Compiled = { readonly steps: Step[] } | { readonly problem: Problem };

const compiledOnce = remember((file: string): Compiled => {
	const end = file.indexOf('\n');
	try {
		return { steps: compileLesson(file.slice(end + 1), file.slice(0, end)) };
	} catch (error) {
		return { problem: problemOf(error) };
	}
}, 60);

const stepsOf = (name: string, source: string): Compiled => compiledOnce(`${name}\n${source}`);

function problemOf(error: unknown): Problem {
	if (!(error instanceof ContentError)) throw error;
	const file = error.file.split('/').at(-1) ?? error.file;
	return { file, line: error.line, text: error.message.slice(`${error.file}:${error.line}: `.length) };
}

/** The questions of a lesson that can be asked. */
export const questionsOf = ({ folder }: Pick<Draft, 'folder'>, lesson: string): Question[] =>
	(questionsIn(folder.files[QUESTIONS] ?? '') ?? []).flatMap(({ value }) => {
		if (!isPlainMap(value) || value['lesson'] !== lesson) return [];
		const { success, data } = QuestionSchema.safeParse(value);
		return success ? [data] : [];
	});
