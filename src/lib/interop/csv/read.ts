import type { Answer, Imported, NumericalAnswer, Particular } from '../imported.ts';
import { plain } from '../imported.ts';
import { enough } from '../limits.ts';
import type { Parsed } from '../parsed.ts';
import { errorAt, type Problem, type ProblemCode } from '../problem.ts';
import { defaultName } from '../text/name.ts';
import { readCells, type Row } from './cells.ts';
import { hintColumns, places } from './columns.ts';

/** Reads a cell by the name of its column; '' for none. */
type Get = (column: string) => string;

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
	hints: hintColumns.map((name) => plain(get(name))).filter(({ text }) => text !== ''),
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
