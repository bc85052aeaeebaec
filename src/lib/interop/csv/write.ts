import type { Answer, Imported } from '../imported.ts';
import type { Written } from '../written.ts';
import { writeCells } from './cells.ts';
import { columns, hintColumns, places } from './columns.ts';

type Cells = Readonly<Record<string, string>>;

/** Writes questions as a table that `readTable` reads as the same, with as many answer columns as are needed. */
export function writeTable(questions: readonly Imported[]): Written {
	const records = questions.flatMap((question) => (question.qtype === 'other' ? [] : [record(question)]));
	const used = new Set(records.flatMap((cells) => Object.keys(cells).filter((name) => cells[name] !== '')));
	const most = Math.max(1, ...places.filter((n) => [...used].some((name) => name.endsWith(`_${n}`))));
	const numbered = places
		.slice(0, most)
		.flatMap((n) => [`answer_${n}`, `fraction_${n}`, `feedback_${n}`, `tolerance_${n}`, `match_${n}`])
		.filter((name) => used.has(name) || name === 'answer_1');
	const hints = hintColumns.filter((name) => used.has(name));
	const names = [...columns.filter((name) => name === 'type' || used.has(name)), ...numbered, ...hints];
	return { text: writeCells([names, ...records.map((cells) => names.map((name) => cells[name] ?? ''))]), problems: [] };
}

function record(question: Imported): Cells {
	return {
		text: question.questiontext.text,
		id: question.idnumber,
		name: question.name,
		category: question.category,
		general_feedback: question.generalfeedback.text,
		tags: question.tags.join('\n'),
		...Object.fromEntries(question.hints.map((hint, i) => [`hint_${i + 1}`, hint.text])),
		...particular(question)
	};
}

function particular(question: Imported): Cells {
	switch (question.qtype) {
		case 'multichoice':
			return {
				type: question.single ? 'multichoice' : 'multiresponse',
				shuffle: question.shuffle ? '' : '0',
				...numbered(question.answers.map(worded))
			};
		case 'truefalse':
			return {
				type: 'truefalse',
				correct: question.correct ? '1' : '0',
				feedback_1: question.feedbackTrue.text,
				feedback_2: question.feedbackFalse.text
			};
		case 'shortanswer':
			return { type: 'shortanswer', case: question.usecase ? '1' : '', ...numbered(question.answers.map(worded)) };
		case 'numerical':
			return {
				type: 'numerical',
				unit: question.unit,
				...numbered(
					question.answers.map(({ answer, tolerance, fraction, feedback }) => ({
						answer,
						tolerance: tolerance === 0 ? '' : String(Number(tolerance.toPrecision(12))),
						fraction: String(fraction),
						feedback: feedback.text
					}))
				)
			};
		case 'match':
			return {
				type: 'match',
				...numbered(
					question.subquestions.map(({ text, answer, feedback }) => ({
						answer: text.text,
						match: answer,
						feedback: feedback.text
					}))
				)
			};
		case 'ordering':
			return {
				type: 'ordering',
				...numbered(question.items.map(({ text, feedback }) => ({ answer: text.text, feedback: feedback.text })))
			};
		default:
			return { type: 'cloze' };
	}
}

const worded = ({ text, fraction, feedback }: Answer) => ({
	answer: text.text,
	fraction: String(fraction),
	feedback: feedback.text
});

const numbered = (cells: readonly Cells[]): Cells =>
	Object.fromEntries(
		cells.flatMap((each, i) => Object.entries(each).map(([name, cell]) => [`${name}_${i + 1}`, cell]))
	);
