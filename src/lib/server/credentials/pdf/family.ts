import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unwoff } from './unwoff';

/** One slice of a family: a font file and the characters it is for. */
export interface Face {
	readonly file: string;
	readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The slices that a style sheet of `@font-face` rules names, the one that wins the cascade first. */
export function readFamily(styleSheet: string): readonly Face[] {
	const css = readFileSync(styleSheet, 'utf8');
	const rules = css.matchAll(/url\(\.\/([^)]+\.woff)\)[^}]*?unicode-range:\s*([^;]+);/g);
	return Array.from(rules, ([, file = '', ranges = '']) => ({
		file: join(dirname(styleSheet), file),
		ranges: ranges.split(',').map(readRange)
	})).reverse();
}

function readRange(range: string): readonly [number, number] {
	const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
	return [parseInt(first, 16), parseInt(last, 16)];
}

const covers = ({ ranges }: Face, codePoint: number): boolean =>
	ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

/** Parsed fonts by file, the longest unused dropped first: a slice takes up to 1 MB. */
const parsed = new Map<string, Font>();
const MOST_PARSED = 64;

/** The font of a slice. The first use of a slice reads and unpacks it: 1–20 ms. */
export function fontOf({ file }: Face): Font {
	const font = parsed.get(file) ?? create(unwoff(readFileSync(file)));
	parsed.delete(file);
	parsed.set(file, font);
	for (const oldest of [...parsed.keys()].slice(0, parsed.size - MOST_PARSED)) parsed.delete(oldest);
	return font;
}

const known = new WeakMap<readonly Face[], Map<number, Face | undefined>>();

/** The first slice that has a glyph for the character; the ranges promise a few that the files lack. */
export function faceFor(faces: readonly Face[], codePoint: number): Face | undefined {
	const found = known.get(faces) ?? new Map<number, Face | undefined>();
	known.set(faces, found);
	if (!found.has(codePoint)) {
		found.set(
			codePoint,
			faces.find((face) => covers(face, codePoint) && fontOf(face).hasGlyphForCodePoint(codePoint))
		);
	}
	return found.get(codePoint);
}
