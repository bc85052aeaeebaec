import { plain, type Answer, type NumericalAnswer, type TextFormat } from '../imported.ts';

/** A gap of Moodle's cloze syntax: `{weight:KIND:=right#feedback~%50%half~wrong}`. */
export type Gap = { readonly weight: number } & (
	| { readonly kind: 'choice'; readonly shuffle: boolean; readonly answers: readonly Answer[] }
	| { readonly kind: 'short'; readonly usecase: boolean; readonly answers: readonly Answer[] }
	| { readonly kind: 'number'; readonly answers: readonly NumericalAnswer[] }
	/** A kind that gaps of ours don't have, such as boxes to tick. */
	| { readonly kind: 'other'; readonly of: string }
);

const start = /\{(\d{0,3}):([A-Z_]+):/g;

/** The text of a cloze question in pieces: words, and gaps between, in the text's format. What is no gap stays in the words. */
export function readGaps(text: string, format: TextFormat): readonly (string | Gap)[] {
	const pieces: (string | Gap)[] = [];
	let from = 0;
	start.lastIndex = 0;
	for (let found = start.exec(text); found; found = start.exec(text)) {
		const [whole, weight = '', kind = ''] = found;
		const end = endOf(text, found.index + whole.length);
		if (end < 0) break;
		pieces.push(
			text.slice(from, found.index),
			gap(Number(weight || 1), kind, text.slice(found.index + whole.length, end), format)
		);
		from = end + 1;
		start.lastIndex = from;
	}
	pieces.push(text.slice(from));
	return pieces.filter((piece) => piece !== '');
}

/** The first closing brace that is not escaped. */
function endOf(text: string, from: number): number {
	for (let i = from; i < text.length; i++) {
		if (text[i] === '\\') i++;
		else if (text[i] === '}') return i;
	}
	return -1;
}

const choices = /^(MULTICHOICE|MC|MCV|MCH|MULTICHOICE_V|MULTICHOICE_H)(_?S|_VS|_HS)?$/;
const shorts = /^(SHORTANSWER|SA|MW)(_?C)?$/;

function gap(weight: number, kind: string, inside: string, format: TextFormat): Gap {
	const given = answersOf(inside, format);
	if (kind === 'NUMERICAL' || kind === 'NM') return { weight, kind: 'number', answers: given.map(number) };
	const answers = given.map(({ text, ...rest }): Answer => ({ ...rest, text: plain(text, format) }));
	const choice = choices.exec(kind);
	if (choice) return { weight, kind: 'choice', shuffle: kind.endsWith('S'), answers };
	const short = shorts.exec(kind);
	if (short) return { weight, kind: 'short', usecase: kind.endsWith('C'), answers };
	return { weight, kind: 'other', of: kind };
}

/** Answers parted by `~`, each with its fraction, its words and, after `#`, its feedback. */
const answersOf = (inside: string, format: TextFormat) =>
	split(inside, '~').flatMap((part) => {
		const [, right, percent, rest = ''] = /^\s*(?:(=)|%(-?\d{1,3}(?:\.\d+)?)%)?([\s\S]*)$/.exec(part) ?? [];
		const [text = '', ...feedback] = split(rest, '#').map((each) => unescaped(each).trim());
		if (text === '' && feedback.length === 0) return [];
		const fraction = right ? 100 : Number(percent ?? 0);
		return [{ text, fraction, feedback: plain(feedback.join('#'), format) }];
	});

function number({ text, ...rest }: { text: string; fraction: number; feedback: Answer['feedback'] }): NumericalAnswer {
	const [answer = '', tolerance = '0'] = text.split(':').map((each) => each.trim());
	return { ...rest, answer, tolerance: Number(tolerance || 0) };
}

/** Parts between marks that are not escaped. */
function split(text: string, mark: string): string[] {
	const parts = [''];
	for (let i = 0; i < text.length; i++) {
		const character = text.charAt(i);
		if (character === '\\') parts.push(`${parts.pop() ?? ''}${character}${text.charAt(++i)}`);
		else if (character === mark) parts.push('');
		else parts.push(`${parts.pop() ?? ''}${character}`);
	}
	return parts;
}

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, '$1');
