import { parseDocument, isSeq, LineCounter } from 'yaml';
import type { Known } from '../courses/check.ts';
import { compileCourse } from '../courses/compile.ts';
import { ContentError } from '../courses/content-error.ts';
import type { CourseFolder } from '../courses/course-folder.ts';
import { compileLesson } from '../courses/markdown.ts';
import { locales } from '../i18n/locale.ts';
import { proveQuestion } from '../quiz/prove.ts';
import type { Question } from '../quiz/question.ts';
import { QuestionSchema } from '../quiz/types/index.ts';
import { isList, lessonsIn, plainOf, type Plain } from './course-yaml.ts';
import { COURSE, kindOf, lessonFile, QUESTIONS } from './names.ts';

/** What must be mended before a course can be published: in which file, on which line (from 1), in English. */
export interface Problem {
	readonly file: string;
	readonly line: number;
	readonly text: string;
	/** The question it is in, where it is in one. */
	readonly question?: string | undefined;
}

/** Everything that is wrong in the files of a course, as far as it can be told at once: none when it compiles. */
export function problemsIn(folder: CourseFolder, known: Known): Problem[] {
	const named = lessonsIn(folder.files[COURSE] ?? '').map(({ id }) => id);
	const found = [
		...named.flatMap((lesson) => locales.flatMap((locale) => lessonProblems(folder, lessonFile(lesson, locale)))),
		...questionProblems(folder.files[QUESTIONS] ?? ''),
		...strayFiles(folder, named)
	];
	if (found.length > 0) return found;
	try {
		compileCourse(folder, known, provedOnce);
		return [];
	} catch (error) {
		return [problemOf(error)];
	}
}

/** What is wrong in one lesson's file, taken by itself. */
function lessonProblems({ files }: Pick<CourseFolder, 'files'>, name: string): Problem[] {
	const source = files[name];
	if (source === undefined) return [{ file: name, line: 1, text: 'this file is missing' }];
	try {
		compileLesson(source, name);
		return [];
	} catch (error) {
		return [problemOf(error)];
	}
}

/** A `ContentError` as a problem; anything else is thrown on. */
function problemOf(error: unknown): Problem {
	if (!(error instanceof ContentError)) throw error;
	const file = error.file.split('/').at(-1) ?? error.file;
	return { file, line: error.line, text: error.message.slice(`${error.file}:${error.line}: `.length) };
}

function questionProblems(source: string): Problem[] {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	const [broken] = document.errors;
	if (broken) return [{ file: QUESTIONS, line: lines.linePos(broken.pos[0]).line, text: broken.message }];
	const values = plainOf(document);
	if (!isSeq(document.contents) || !isList(values)) return [];
	return values.flatMap((value, index) => {
		const node = isSeq(document.contents) ? document.getIn([index], true) : undefined;
		const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
		const line = Array.isArray(range) ? lines.linePos(Number(range[0])).line : 1;
		const { id, problems } = proofOf(value);
		return problems.map((text) => ({ file: QUESTIONS, line, text, question: id }));
	});
}

const proofs = new Map<string, string[]>();

/** `proveQuestion`, once for the same question: most of a course stays as it is while one part of it is written. */
export function provedOnce(question: Question): string[] {
	const key = JSON.stringify(question);
	const kept = proofs.get(key) ?? proveQuestion(question);
	if (proofs.size > 5000) proofs.clear();
	proofs.set(key, kept);
	return kept;
}

/** What is wrong with a question by itself: its shape, else what 200 draws show. */
export function proofOf(value: Plain): { readonly id: string; readonly problems: readonly string[] } {
	const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
	const { success, data, error } = QuestionSchema.safeParse(value);
	const problems = success
		? provedOnce(data)
		: error.issues.map(({ path, message }) => `${path.join('.') || 'the question'}: ${message}`);
	return { id, problems };
}

const strayFiles = ({ files }: CourseFolder, lessons: readonly string[]): Problem[] =>
	Object.keys(files).flatMap((name) => {
		const kind = kindOf(name);
		if (kind === 'yaml' || (kind && lessons.includes(kind.lesson))) return [];
		return [{ file: name, line: 1, text: 'no lesson of course.yaml has this file' }];
	});
