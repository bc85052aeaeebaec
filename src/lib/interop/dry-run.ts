import type { Question } from '../quiz/question.ts';
import { formatOf, formats, type FormatName } from './formats.ts';
import { LARGEST, MOST_PROBLEMS, MOST_QUESTIONS } from './limits.ts';
import type { AttachedFile, Imported } from './imported.ts';
import type { Destination } from './map/destination.ts';
import { idsFor } from './map/ids.ts';
import { mapQuestion } from './map/map.ts';
import { errorAt, type Problem } from './problem.ts';

/** Bytes of all files kept. */
const MOST_ATTACHED = 3_000_000;

/** A question of a file as it would come in. */
export interface Tried {
	readonly line: number;
	readonly name: string;
	/** Moodle's name of the type that it is of. */
	readonly qtype: string;
	/** As it would be; to look at only where `taken` is false. */
	readonly question: Question | undefined;
	readonly taken: boolean;
	readonly problems: readonly Problem[];
}

/** What would come in of a file, and why the rest would not. Nothing is stored. */
export interface DryRun {
	readonly format: FormatName | undefined;
	readonly questions: readonly Tried[];
	/** What is wrong with the file or with what is no question in it. */
	readonly problems: readonly Problem[];
	readonly files: readonly AttachedFile[];
}

/** Reads a file of questions as `format`, or as what it looks like. Never throws for what a file holds. */
export function dryRun(bytes: Uint8Array, format: FormatName | undefined, destination: Destination): DryRun {
	const source = bytes.length > LARGEST ? errorAt(0, 'too-large') : decoded(bytes);
	if (typeof source !== 'string') return refused(undefined, source);
	if (source.trim() === '') return refused(format, errorAt(0, 'empty'));
	const name = format ?? formatOf(source);
	if (!name) return refused(undefined, errorAt(0, 'unknown-format'));
	const { questions: all, problems } = formats[name].read(source);
	const questions = all.slice(0, MOST_QUESTIONS);
	const ids = idsFor(questions);
	const mapped = questions.map((imported, i) => ({ imported, ...mapQuestion(imported, ids[i] ?? '', destination) }));
	const { files, dropped } = attached(mapped.flatMap((each) => each.files));
	const untold = problems.length > MOST_PROBLEMS ? [errorAt(0, 'too-many-problems', String(MOST_PROBLEMS))] : [];
	const cut =
		all.length > MOST_QUESTIONS ? [errorAt(questions.at(-1)?.line ?? 0, 'too-many', String(MOST_QUESTIONS))] : [];
	return {
		format: name,
		questions: mapped.map(({ imported, question, problems: told }) => ({
			line: imported.line,
			name: imported.name,
			qtype: qtypeOf(imported),
			question,
			taken: question !== undefined && !told.some(({ severity }) => severity === 'error'),
			problems: told
		})),
		problems: [...problems.slice(0, MOST_PROBLEMS), ...untold, ...cut, ...dropped],
		files
	};
}

const refused = (format: FormatName | undefined, problem: Problem): DryRun => ({
	format,
	questions: [],
	problems: [problem],
	files: []
});

const qtypeOf = (imported: Imported): string => (imported.qtype === 'other' ? imported.of : imported.qtype);

/** The text of a file in UTF-8, or in UTF-16 where it begins with its mark. */
function decoded(bytes: Uint8Array): string | Problem {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes('\0') ? errorAt(0, 'not-text') : text;
	} catch {
		return errorAt(0, 'not-text');
	}
}

const pictures: Readonly<Record<string, readonly string[]>> = {
	png: ['iVBORw0KGgo'],
	jpeg: ['/9j/'],
	gif: ['R0lGODdh', 'R0lGODlh'],
	webp: ['UklGR']
};

/** The kind of picture that a file is by its first bytes, whatever its name; none for what could act, such as SVG. */
export const pictureKind = ({ base64 }: AttachedFile): string | undefined =>
	Object.keys(pictures).find((kind) => pictures[kind]?.some((start) => base64.startsWith(start)));

function attached(all: readonly AttachedFile[]) {
	const files: AttachedFile[] = [];
	const dropped: Problem[] = [];
	let room = MOST_ATTACHED;
	for (const file of all) {
		const size = file.base64.length * 0.75;
		if (pictureKind(file) && size <= room) {
			files.push(file);
			room -= size;
		} else dropped.push({ ...errorAt(0, 'file-refused', file.name), severity: 'warning' });
	}
	return { files, dropped };
}
