import { locales, type Locale } from '../i18n/locale.ts';
import { proveQuestion } from '../quiz/prove.ts';
import type { Question } from '../quiz/question.ts';
import { QuestionSchema } from '../quiz/types/index.ts';
import { z } from 'zod';
import { checkReferences, type Known } from './check.ts';
import type { CourseFolder } from './course-folder.ts';
import { ContentError } from './content-error.ts';
import { compileLesson } from './markdown.ts';
import { quizOf } from './quizzes.ts';
import { CourseFile } from './schema.ts';
import type { CompiledCourse, CompiledLesson, Step } from './types.ts';
import { readYaml } from './yaml.ts';

type LessonEntry = z.infer<typeof CourseFile>['lessons'][number];

/**
 * Compiles a course folder to what its pages need. Throws `ContentError` for the first thing that is wrong. `prove` says
 * what is wrong with a question by itself; whoever compiles again and again can remember it.
 */
export function compileCourse(folder: CourseFolder, known: Known, prove = proveQuestion): CompiledCourse {
	const course = readYaml(fileOf(folder, 'course.yaml'), `${folder.path}/course.yaml`, CourseFile);
	const questions = readQuestions(folder, course.lessons, prove);
	const lessons = course.lessons.map((lesson) => compileOne(folder, lesson, questions));
	const compiled = { ...course, lessons };
	for (const { title, pool, draw } of quizOf(compiled, 'check', '')?.parts ?? []) {
		if (pool.length < draw)
			throw new ContentError(
				`${folder.path}/questions.yaml`,
				1,
				`“${title.en}” has ${pool.length} questions to draw from, the check draws ${draw}`
			);
	}
	for (const lesson of lessons) checkReferences(folder, lesson, known);
	return compiled;
}

function readQuestions(
	folder: CourseFolder,
	lessons: readonly LessonEntry[],
	prove: typeof proveQuestion
): readonly Question[] {
	const file = `${folder.path}/questions.yaml`;
	const source = fileOf(folder, 'questions.yaml');
	const questions = readYaml(source, file, z.array(QuestionSchema));
	const seen = new Set<string>();
	for (const question of questions) {
		const fail = (problem: string): never => {
			throw new ContentError(file, lineOfId(source, question.id), `question ${question.id}: ${problem}`);
		};
		if (seen.has(question.id)) fail('this id stands twice');
		seen.add(question.id);
		const lesson = lessons.find(({ id }) => id === question.lesson);
		if (!lesson) fail(`there is no lesson "${question.lesson}"`);
		const foreign = question.seeds.find((seed) => !lesson?.seeds.includes(seed));
		if (foreign) fail(`seed ${foreign} does not belong to lesson ${question.lesson}`);
		const [problem] = prove(question);
		if (problem) fail(problem);
	}
	return questions;
}

const lineOfId = (source: string, id: string): number =>
	source.split('\n').findIndex((line) => line.replace(/^-? */, '') === `id: ${id}`) + 1 || 1;

function compileOne(folder: CourseFolder, lesson: LessonEntry, questions: readonly Question[]): CompiledLesson {
	const compile = (locale: Locale) =>
		compileLesson(fileOf(folder, `${lesson.id}.${locale}.md`), `${folder.path}/${lesson.id}.${locale}.md`);
	const steps: Record<Locale, Step[]> = {
		'zh-Hans': compile('zh-Hans'),
		'zh-Hant': compile('zh-Hant'),
		en: compile('en')
	};
	return { ...lesson, steps, questions: questions.filter((question) => question.lesson === lesson.id) };
}

function fileOf({ path, files }: CourseFolder, name: string): string {
	const source = files[name];
	if (source === undefined)
		throw new ContentError(
			`${path}/${name}`,
			1,
			`this file is missing; a course has course.yaml, questions.yaml and <lesson>.<locale>.md for ${locales.join(', ')}`
		);
	return source;
}
