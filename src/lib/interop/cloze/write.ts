import type { Gap } from './read.ts';

const kindOf = (gap: Gap): string => {
	if (gap.kind === 'choice') return gap.shuffle ? 'MULTICHOICE_S' : 'MULTICHOICE';
	if (gap.kind === 'number') return 'NUMERICAL';
	if (gap.kind === 'short') return gap.usecase ? 'SHORTANSWER_C' : 'SHORTANSWER';
	return gap.of;
};

const escaped = (text: string): string =>
	text.replace(/[\\}~#]/g, (character) => `\\${character}`).replace(/\n+/g, ' ');

function written(gap: Gap): string {
	if (gap.kind === 'other') return '';
	const answers = gap.answers.map((each) => {
		const text = 'answer' in each ? numberOf(each.answer, each.tolerance) : escaped(each.text.text);
		const mark = each.fraction === 100 ? '=' : each.fraction === 0 ? '%0%' : `%${each.fraction}%`;
		return `${mark}${text}${each.feedback.text === '' ? '' : `#${escaped(each.feedback.text)}`}`;
	});
	return `{${gap.weight}:${kindOf(gap)}:${answers.join('~')}}`;
}

const numberOf = (answer: string, tolerance: number): string =>
	answer === '*' ? answer : `${answer}:${Number(tolerance.toPrecision(12))}`;

/** Words and gaps as the text of a cloze question. */
export const writeGaps = (pieces: readonly (string | Gap)[]): string =>
	pieces.map((piece) => (typeof piece === 'string' ? piece : written(piece))).join('');
