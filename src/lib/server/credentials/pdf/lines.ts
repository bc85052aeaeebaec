/** Width of a text, in any unit. */
export type Measure = (text: string) => number;

/** A size and how many lines a text may take in it. */
export type Step = readonly [size: number, lines: number];

/**
 * The first step at which the text fits the width, and its lines, of about one length. Beyond the last step, the last
 * line ends in «…». `measure` is for size 1.
 */
export function fit(text: string, width: number, steps: readonly Step[], measureOnce: Measure) {
	const measure = remembering(measureOnce);
	const last = steps.at(-1) ?? [1, 1];
	const [size, most] = steps.find(([size, most]) => breakLines(text, width / size, measure).length <= most) ?? last;
	const lines = balance(text, width / size, measure);
	return { size, lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`] };
}

/** Breaks a text between words, never before a closing or after an opening sign, and inside a word that is too long. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
	const pieces = piecesOf(text).flatMap((piece) => (measure(piece.trimEnd()) <= width ? [piece] : graphemesOf(piece)));
	const lines: string[] = [];
	let filled = width;
	for (const piece of pieces) {
		const fits = lines.length > 0 && filled + measure(piece.trimEnd()) <= width;
		if (fits) lines[lines.length - 1] += piece;
		else lines.push(piece);
		filled = (fits ? filled : 0) + measure(piece);
	}
	return lines.map((line) => line.trimEnd());
}

/** As many lines as `breakLines`, in the narrowest width that gives them. */
function balance(text: string, width: number, measure: Measure): string[] {
	const count = breakLines(text, width, measure).length;
	let [low, high] = [width / Math.max(2, count), width];
	for (let round = 0; round < 8; round++) {
		const middle = (low + high) / 2;
		if (breakLines(text, middle, measure).length > count) low = middle;
		else high = middle;
	}
	return breakLines(text, high, measure);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	for (const { segment } of words.segment(text)) {
		const last = pieces.at(-1);
		const stays =
			last !== undefined && (/^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last));
		if (stays) pieces[pieces.length - 1] = last + segment;
		else pieces.push(segment);
	}
	return pieces;
}

const graphemesOf = (word: string): string[] => Array.from(characters.segment(word), ({ segment }) => segment);

function remembering(measure: Measure): Measure {
	const known = new Map<string, number>();
	return (text) => {
		const width = known.get(text) ?? measure(text);
		known.set(text, width);
		return width;
	};
}
