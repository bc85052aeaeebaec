import type { Locale } from '../../i18n/locale.ts';
import { drawValues, fillIn } from '../../quiz/draw/draw.ts';
import type { Question } from '../../quiz/question.ts';
import { randomFrom } from '../../quiz/random.ts';
import { questionType } from '../../quiz/types/index.ts';
import { plain, type Imported } from '../imported.ts';
import { labelled } from '../labels.ts';
import { errorAt, warningAt, type Problem } from '../problem.ts';
import { defaultName } from '../text/name.ts';
import { kinds } from './kinds.ts';

/** A question in Moodle's words, and what of it they can't keep, each named by the question's id. */
export interface Exported {
	/** Undefined where Moodle has no type for it. */
	readonly question: Imported | undefined;
	readonly problems: readonly Problem[];
}

/**
 * Puts a question of ours into Moodle's words, in one language. Numbers that are drawn for each attempt are drawn once,
 * always the same. What Moodle has no field for travels in tags that our import reads again.
 */
export function exportQuestion(authored: Question, locale: Locale): Exported {
	const problems: Problem[] = [];
	const tell = (code: Problem['code'], detail = authored.id) => problems.push(warningAt(0, code, detail));
	if (authored.draw) tell('one-draw');
	if (authored.tool) tell('tool-dropped');
	const put = kinds[authored.type];
	if (!put) return { question: undefined, problems: [errorAt(0, 'cannot-write-type', authored.id)] };
	const question = drawnOnce(authored);
	const { text = question.text[locale], tags = [], particular } = put(question, locale, tell);
	return {
		question: {
			line: 0,
			name: defaultName(text.replace(/\s+/g, ' ')),
			questiontext: plain(text),
			generalfeedback: plain(question.generalFeedback[locale]),
			hints: (question.hints ?? []).map((hint) => plain(hint[locale])),
			tags: [...tags, ...placed(question)],
			idnumber: question.id,
			category: '',
			...particular
		},
		problems
	};
}

const placed = ({ lesson, difficulty, aim, seeds }: Question): string[] => [
	...labelled('lesson', lesson),
	...labelled('difficulty', String(difficulty)),
	...labelled('aim', aim),
	...seeds.flatMap((seed) => labelled('seed', seed))
];

function drawnOnce({ draw, tool: _, ...authored }: Question): Question {
	const values = draw ? drawValues(draw, randomFrom(authored.id)) : {};
	const settled = questionType(authored.type).settle?.(authored, values) ?? authored;
	return fillIn(settled, values);
}
