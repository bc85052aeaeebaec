import type { Locale } from '../../i18n/locale.ts';
import { plain, type Answer, type NumericalAnswer, type Particular } from '../imported.ts';
import { isKnown, moodleFraction } from '../fractions.ts';
import { labelled } from '../labels.ts';
import type { ProblemCode } from '../problem.ts';
import { writeGaps } from '../cloze/write.ts';
import type { Gap } from '../cloze/read.ts';
import type { Option } from '../../quiz/options.ts';
import type { Question } from '../../quiz/question.ts';
import { rightIds } from '../../quiz/several.ts';
import { piecesOf } from '../../quiz/types/cloze/passage.ts';
import { ClozeSchema, type Gap as ClozeGap } from '../../quiz/types/cloze/schema.ts';
import { MarkClauseSchema } from '../../quiz/types/mark-clause/schema.ts';
import { MatchingSchema } from '../../quiz/types/matching/schema.ts';
import { MultipleChoiceSchema } from '../../quiz/types/multiple-choice/schema.ts';
import { NumericSchema, type Numeric } from '../../quiz/types/numeric/schema.ts';
import { OrderingSchema } from '../../quiz/types/ordering/schema.ts';
import { ShortTextSchema, type ShortText } from '../../quiz/types/short-text/schema.ts';
import { SingleChoiceSchema } from '../../quiz/types/single-choice/schema.ts';
import { SortingSchema } from '../../quiz/types/sorting/schema.ts';
import { TrueFalseSchema } from '../../quiz/types/true-false/schema.ts';

type Tell = (code: ProblemCode, detail?: string) => void;
interface Put {
	/** Where it isn't the question's own. */
	readonly text?: string;
	readonly tags?: readonly string[];
	readonly particular: Particular;
}

/** How each type of ours is put into Moodle's words; a type that Moodle has not, as the nearest that means the same. */
export const kinds: Readonly<Record<string, (question: Question, locale: Locale, tell: Tell) => Put>> = {
	'single-choice': (question, locale, tell) => {
		const { options, shuffle } = SingleChoiceSchema.parse(question);
		const answers = options.map((option) => answer(option, option.fraction ?? Number(option.right), locale, tell));
		return { particular: { qtype: 'multichoice', single: true, shuffle, answers } };
	},
	'multiple-choice': (question, locale, tell) => {
		const { options, shuffle } = MultipleChoiceSchema.parse(question);
		return { particular: { qtype: 'multichoice', single: false, shuffle, answers: several(options, locale, tell) } };
	},
	'mark-clause': (question, locale, tell) => {
		const { text, title, passages } = MarkClauseSchema.parse(question);
		return {
			text: `${text[locale]}\n\n${title[locale]}`,
			tags: labelled('type', 'mark-clause'),
			particular: { qtype: 'multichoice', single: false, shuffle: false, answers: several(passages, locale, tell) }
		};
	},
	'true-false': (question, locale) => {
		const { answer: correct, feedback } = TrueFalseSchema.parse(question);
		return {
			particular: {
				qtype: 'truefalse',
				correct,
				feedbackTrue: plain(feedback.true[locale]),
				feedbackFalse: plain(feedback.false[locale])
			}
		};
	},
	'short-text': (question, locale, tell) => {
		const own = ShortTextSchema.parse(question);
		return {
			particular: { qtype: 'shortanswer', usecase: own.caseSensitive, answers: shortAnswers(own, locale, tell) }
		};
	},
	numeric: (question, locale, tell) => {
		const own = NumericSchema.parse(question);
		const unit = own.unit?.[locale] ?? '';
		const written = number(Number(own.answer), own.decimals);
		return {
			tags: [
				...(unit === '' ? [] : labelled('unit', unit)),
				...(decimalsOf(written) === own.decimals ? [] : labelled('decimals', String(own.decimals)))
			],
			particular: { qtype: 'numerical', unit, answers: numbers(own, locale, tell) }
		};
	},
	matching: (question, locale) => {
		const { pairs, matches } = MatchingSchema.parse(question);
		const fitting = pairs.map(({ text, match, feedback }) => ({
			text: plain(text[locale]),
			answer: matches.find(({ id }) => id === match)?.text[locale] ?? '',
			feedback: plain(feedback[locale])
		}));
		const others = matches
			.filter(({ id }) => !pairs.some(({ match }) => match === id))
			.map(({ text }) => ({ text: plain(''), answer: text[locale], feedback: plain('') }));
		return { particular: { qtype: 'match', subquestions: [...fitting, ...others] } };
	},
	sorting: (question, locale) => {
		const { items, groups } = SortingSchema.parse(question);
		const fitting = items.map(({ text, group, feedback }) => ({
			text: plain(text[locale]),
			answer: groups.find(({ id }) => id === group)?.text[locale] ?? '',
			feedback: plain(feedback[locale])
		}));
		const empty = groups
			.filter(({ id }) => !items.some(({ group }) => group === id))
			.map(({ text }) => ({ text: plain(''), answer: text[locale], feedback: plain('') }));
		return { tags: labelled('type', 'sorting'), particular: { qtype: 'match', subquestions: [...fitting, ...empty] } };
	},
	ordering: (question, locale) => {
		const items = OrderingSchema.parse(question).items.map(({ text, feedback }) => ({
			text: plain(text[locale]),
			fraction: 100,
			feedback: plain(feedback[locale])
		}));
		return { particular: { qtype: 'ordering', items } };
	},
	cloze: (question, locale, tell) => {
		const { text, passage, gaps } = ClozeSchema.parse(question);
		const parts = piecesOf(passage[locale]).flatMap((piece): (string | Gap)[] => {
			if ('text' in piece) return [piece.text];
			const gap = gaps.find(({ id }) => id === piece.gap);
			return gap ? [gapOf(question, gap, locale, tell)] : [];
		});
		return {
			text: `${text[locale].replace(/\n\n+/g, '\n')}\n\n${writeGaps(parts)}`,
			tags: labelled('type', 'cloze'),
			particular: { qtype: 'multianswer' }
		};
	}
};

function gapOf(question: Question, { weight, authored: _, ...gap }: ClozeGap, locale: Locale, tell: Tell): Gap {
	const { id, lesson, difficulty, aim, seeds, text, generalFeedback } = question;
	const own = { lesson, difficulty, aim, seeds, text, generalFeedback, ...gap, id };
	const rounded = Math.max(1, Math.round(weight));
	if (rounded !== weight) tell('fraction-changed', `${weight} → ${rounded}`);
	if (own.type === 'numeric') {
		const numeric = NumericSchema.parse(own);
		if (numeric.unit) tell('unit-not-written', numeric.unit[locale]);
		return { weight: rounded, kind: 'number', answers: numbers(numeric, locale, tell) };
	}
	if (own.type === 'short-text') {
		const short = ShortTextSchema.parse(own);
		return { weight: rounded, kind: 'short', usecase: short.caseSensitive, answers: shortAnswers(short, locale, tell) };
	}
	const { options, shuffle } = SingleChoiceSchema.parse(own);
	const answers = options.map((option) => answer(option, option.fraction ?? Number(option.right), locale, tell));
	return { weight: rounded, kind: 'choice', shuffle, answers };
}

function percent(fraction: number, tell: Tell): number {
	const written = moodleFraction(fraction);
	if (!isKnown(fraction)) tell('fraction-changed', `${Number((fraction * 100).toFixed(2))} % → ${written} %`);
	return written;
}

type Worded = Pick<Option, 'text' | 'feedback'>;

const answer = ({ text, feedback }: Worded, fraction: number, locale: Locale, tell: Tell): Answer => ({
	text: plain(text[locale]),
	fraction: percent(fraction, tell),
	feedback: plain(feedback[locale])
});

function several(options: readonly Option[], locale: Locale, tell: Tell): Answer[] {
	const share = 1 / rightIds(options).length;
	return options.map((option) => answer(option, option.fraction ?? (option.right ? share : -share), locale, tell));
}

const shortAnswers = ({ answers, feedback }: ShortText, locale: Locale, tell: Tell): Answer[] => [
	...answers.map((each) => answer(each, each.fraction, locale, tell)),
	{ text: plain('*'), fraction: 0, feedback: plain(feedback[locale]) }
];

function numbers(
	{ answer: key, tolerance, decimals, feedback, mistakes }: Numeric,
	locale: Locale,
	tell: Tell
): NumericalAnswer[] {
	return [
		{
			answer: number(Number(key), decimals),
			tolerance: Number(tolerance),
			fraction: 100,
			feedback: plain(feedback.right[locale])
		},
		...mistakes.map((mistake) => ({
			answer: number(Number(mistake.value), 0),
			tolerance: Number(mistake.tolerance ?? tolerance),
			fraction: percent(mistake.fraction ?? 0, tell),
			feedback: plain(mistake.feedback[locale])
		})),
		{ answer: '*', tolerance: 0, fraction: 0, feedback: plain(feedback.wrong[locale]) }
	];
}

/** A number with at least its decimals, without the digits that binary fractions add. */
function number(value: number, decimals: number): string {
	const exact = String(Number(value.toPrecision(12)));
	return Number(value.toFixed(decimals)) === Number(exact) ? value.toFixed(decimals) : exact;
}

const decimalsOf = (written: string): number => /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
