import { faceFor, fontOf, type Face } from './family';

/** A stretch of text that one slice sets. `actual` is the character that no slice has, where a sign stands for it. */
export interface Run {
	readonly face: Face;
	readonly text: string;
	readonly actual?: string;
}

/** Printers' sign for a missing sort. */
const missingSign = '〓';

const invisible = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;

/** Text as it can be set: composed, on one line, without characters that only steer a screen. */
export const printable = (text: string): string =>
	text.normalize('NFC').replace(/\s+/gu, ' ').replace(invisible, '').trim();

/** Splits a text by the slices that have its characters; neighbours stay in one slice where it has both. */
export function runsOf(text: string, faces: readonly Face[]): Run[] {
	const runs: Run[] = [];
	for (const character of text) {
		const last = runs.at(-1);
		const codePoint = character.codePointAt(0) ?? 0;
		if (last && !last.actual && fontOf(last.face).hasGlyphForCodePoint(codePoint) && isLatin(codePoint)) {
			runs[runs.length - 1] = { ...last, text: last.text + character };
			continue;
		}
		const run = runFor(character, faces);
		if (!run) continue;
		const joins = last && !last.actual && !run.actual && last.face === run.face;
		if (joins) runs[runs.length - 1] = { ...last, text: last.text + character };
		else runs.push(run);
	}
	return runs;
}

/** Spaces and Latin letters: they look the same in every slice, and kern only with their neighbours. */
const isLatin = (codePoint: number): boolean => codePoint < 0x250;

function runFor(character: string, faces: readonly Face[]): Run | undefined {
	const face = faceFor(faces, character.codePointAt(0) ?? 0);
	if (face) return { face, text: character };
	const substitute = faceFor(faces, missingSign.codePointAt(0) ?? 0);
	return substitute && { face: substitute, text: missingSign, actual: character };
}

/** The characters of a text that no slice has, each once. */
export const missingIn = (text: string, faces: readonly Face[]): string[] => [
	...new Set(runsOf(printable(text), faces).flatMap((run) => (run.actual ? [run.actual] : [])))
];

/** Width of a text of 1 pt, in points. */
export const widthOf = (text: string, faces: readonly Face[]): number =>
	runsOf(text, faces).reduce((sum, run) => {
		const font = fontOf(run.face);
		return sum + font.layout(run.text).advanceWidth / font.unitsPerEm;
	}, 0);
