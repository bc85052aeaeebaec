import { isNode, isSeq, parseDocument, stringify } from 'yaml';
import { isList, plainOf, type Plain } from './course-yaml.ts';
import { remember } from './remember.ts';

/** One question in `questions.yaml`: its own lines, and what they say. */
export interface WrittenQuestion {
	readonly id: string;
	/** The line it begins on, from 1. */
	readonly line: number;
	readonly source: string;
	readonly value: Plain;
}

/** The questions of a file, each with its lines; undefined where it is no YAML list. */
export const questionsIn = remember(readQuestions, 12);

function readQuestions(source: string): readonly WrittenQuestion[] | undefined {
	const document = parseDocument(source, { prettyErrors: false });
	if (document.errors.length > 0) return undefined;
	if (document.contents === null) return [];
	if (!isSeq(document.contents)) return undefined;
	const values = plainOf(document);
	if (!isList(values)) return undefined;
	const starts = document.contents.items.map((item) =>
		startOfLine(source, isNode(item) && item.range ? item.range[0] : 0)
	);
	return starts.map((from, index) => {
		const value = values[index] ?? null;
		return {
			id: idOf(value),
			line: source.slice(0, from).split('\n').length,
			source: source.slice(from, starts[index + 1] ?? source.length),
			value
		};
	});
}

/** The file with a question's lines replaced, added at the end where it is new, or taken away. All others stay byte for byte. */
export function withQuestion(source: string, id: string, lines: string | undefined): string {
	const questions = questionsIn(source) ?? [];
	const blank = /^\s*(?:\[\s*\])?\s*$/.test(source);
	const found = questions.find((question) => question.id === id);
	if (!found) {
		if (lines === undefined) return source;
		return blank ? lines : `${source.trimEnd()}\n\n${lines}`;
	}
	const from = positionOf(source, found.line);
	const gap = /\n\s*\n\s*$/.test(found.source) && lines !== undefined ? '\n' : '';
	const kept =
		source.slice(0, from) + (lines === undefined ? '' : lines + gap) + source.slice(from + found.source.length);
	return kept.trim() === '' ? '[]\n' : kept;
}

/** A question as lines of `questions.yaml`. */
export const linesOf = (question: Plain): string => stringify([question], { lineWidth: 0 });

/** The lines of one question as its author sees them: without the list's indent. */
export const alone = (lines: string): string =>
	lines
		.replace(/^- /, '')
		.replace(/\n {2}/g, '\n')
		.trimEnd() + '\n';

/** Lines of one question as they stand in the list. */
export const inList = (source: string): string => `- ${source.trimEnd().replace(/\n(?=[^\n])/g, '\n  ')}\n`;

const idOf = (value: Plain): string =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : '';

const startOfLine = (source: string, at: number): number => source.lastIndexOf('\n', at) + 1;

function positionOf(source: string, line: number): number {
	let at = 0;
	for (let passed = 1; passed < line; passed++) at = source.indexOf('\n', at) + 1;
	return at;
}
