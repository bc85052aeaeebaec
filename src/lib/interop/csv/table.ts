import type { Answer, Imported, NumericalAnswer, Particular } from '../imported.ts';
import { plain } from '../imported.ts';
import { enough } from '../limits.ts';
import type { Parsed } from '../parsed.ts';
import { errorAt, type Problem, type ProblemCode } from '../problem.ts';
import { defaultName } from '../text/name.ts';
import type { Written } from '../written.ts';
import { readCells, writeCells, type Row } from './cells.ts';

/** Reads a cell by the name of its column; '' for none. */
type Get = (column: string) => string;
type Cells = Readonly<Record<string, string>>;

const MOST_ANSWERS = 30;
const columns = [
	'type',
	'text',
	'id',
	'name',
	'category',
	'general_feedback',
	'tags',
	'shuffle',
	'case',
	'unit',
	'correct'
];

/**
 * Reads a table with a heading: `type` (multichoice, multiresponse, truefalse, shortanswer, numerical, match, ordering,
 * cloze), `text`, and for each answer `answer_1`, `fraction_1` (per cent), `feedback_1`; a number has `tolerance_1`, a
 * pair has in `match_1` what fits `answer_1`. Other columns are optional; unknown ones are passed over.
 */
export function readTable(source: string): Parsed {
	const { rows, unclosed } = readCells(source);
	const problems: Problem[] = unclosed === undefined ? [] : [errorAt(unclosed, 'not-well-formed', '"')];
	const [heading, ...records] = rows;
	const names = namesIn(heading);
	if (!isHeading(names)) {
		return { questions: [], problems: [errorAt(1, 'no-header', 'type, text, answer_1'), ...problems] };
	}
	const questions: Imported[] = [];
	for (const { line, cells } of records) {
		if (enough({ questions, problems })) break;
		if (cells.every((cell) => cell.trim() === '')) continue;
		const get: Get = (column) => cells[names.indexOf(column)]?.trim() ?? '';
		const type = get('type').toLowerCase() || 'multichoice';
		const particular = kinds[type]?.read(get) ?? ({ failed: 'unknown-type', detail: type } as const);
		if ('failed' in particular) problems.push(errorAt(line, particular.failed, particular.detail));
		else questions.push({ line, ...shared(get), ...particular });
	}
	return { questions, problems };
}

/** Whether a text begins with a heading that `readTable` understands. */
export const isTable = (source: string): boolean =>
	isHeading(namesIn(readCells(source.slice(0, 5000).split(/[\r\n]/)[0] ?? '').rows[0]));

const namesIn = (heading: Row | undefined): string[] =>
	heading?.cells.map((name) =>
		name
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_')
	) ?? [];

const isHeading = (names: readonly string[]): boolean => names.includes('text') && names.includes('answer_1');

const shared = (get: Get) => ({
	name: get('name') || defaultName(get('text')),
	questiontext: plain(get('text')),
	generalfeedback: plain(get('general_feedback')),
	hints: [1, 2, 3, 4, 5].map((n) => plain(get(`hint_${n}`))).filter(({ text }) => text !== ''),
	tags: get('tags')
		.split(/[\n;]/)
		.map((tag) => tag.trim())
		.filter((tag) => tag !== ''),
	idnumber: get('id'),
	category: get('category')
});

interface Kind {
	read(get: Get): Particular | { readonly failed: ProblemCode; readonly detail: string };
}

const places = Array.from({ length: MOST_ANSWERS }, (_, i) => i + 1);
const yes = (cell: string, otherwise: boolean): boolean =>
	cell === '' ? otherwise : ['1', 'true', 'yes', '是'].includes(cell.toLowerCase());

const answers = (get: Get, otherwise: number): Answer[] =>
	places
		.filter((n) => get(`answer_${n}`) !== '')
		.map((n) => ({
			text: plain(get(`answer_${n}`)),
			fraction: get(`fraction_${n}`) === '' ? otherwise : Number(get(`fraction_${n}`).replace('%', '')) || 0,
			feedback: plain(get(`feedback_${n}`))
		}));

const choice = (single: boolean): Kind => ({
	read: (get) => ({ qtype: 'multichoice', single, shuffle: yes(get('shuffle'), true), answers: answers(get, 0) })
});

const kinds: Readonly<Record<string, Kind>> = {
	multichoice: choice(true),
	multiresponse: choice(false),
	truefalse: {
		read: (get) => ({
			qtype: 'truefalse',
			correct: yes(get('correct') || get('answer_1'), false),
			feedbackTrue: plain(get('feedback_1')),
			feedbackFalse: plain(get('feedback_2'))
		})
	},
	shortanswer: {
		read: (get) => ({ qtype: 'shortanswer', usecase: yes(get('case'), false), answers: answers(get, 100) })
	},
	numerical: {
		read(get) {
			const given = answers(get, 100).map(({ text, ...rest }, i): NumericalAnswer => ({
				...rest,
				answer: text.text,
				tolerance: Number(get(`tolerance_${i + 1}`) || '0')
			}));
			const broken = given.find(
				({ answer, tolerance }) => answer !== '*' && !Number.isFinite(Number(answer) + tolerance)
			);
			return broken
				? { failed: 'not-a-number', detail: broken.answer }
				: { qtype: 'numerical', unit: get('unit'), answers: given };
		}
	},
	match: {
		read: (get) => ({
			qtype: 'match',
			subquestions: places
				.filter((n) => get(`match_${n}`) !== '')
				.map((n) => ({
					text: plain(get(`answer_${n}`)),
					answer: get(`match_${n}`),
					feedback: plain(get(`feedback_${n}`))
				}))
		})
	},
	ordering: { read: (get) => ({ qtype: 'ordering', items: answers(get, 100) }) },
	cloze: { read: () => ({ qtype: 'multianswer' }) }
};

/** Writes questions as a table that `readTable` reads as the same, with as many answer columns as are needed. */
export function writeTable(questions: readonly Imported[]): Written {
	const records = questions.flatMap((question) => (question.qtype === 'other' ? [] : [record(question)]));
	const used = new Set(records.flatMap((cells) => Object.keys(cells).filter((name) => cells[name] !== '')));
	const most = Math.max(1, ...places.filter((n) => [...used].some((name) => name.endsWith(`_${n}`))));
	const numbered = places
		.slice(0, most)
		.flatMap((n) => [`answer_${n}`, `fraction_${n}`, `feedback_${n}`, `tolerance_${n}`, `match_${n}`])
		.filter((name) => used.has(name) || name === 'answer_1');
	const hints = [1, 2, 3, 4, 5].map((n) => `hint_${n}`).filter((name) => used.has(name));
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
