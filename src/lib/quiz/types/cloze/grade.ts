import { z } from 'zod';
import { locales, type Locale } from '../../../i18n/locale.ts';
import { relabelled, type ReviewedOption } from '../../options.ts';
import type { AnyQuestionType, Outcome, Question, QuestionType } from '../../question.ts';
import type { Review as NumericReview, View as NumericView } from '../numeric/grade.ts';
import type { Review as TextReview, View as TextView } from '../short-text/grade.ts';
import type { View as ChoiceView } from '../single-choice/grade.ts';
import { kinds } from './kinds.ts';
import { piecesOf, renamed } from './passage.ts';
import { ClozeSchema, type Cloze, type Gap } from './schema.ts';

/** What was given to each gap, by its id, as its type stores it. */
interface Response {
	readonly gaps: Readonly<Record<string, unknown>>;
}
export type GapView = { readonly gap: string } & (
	| { readonly kind: 'single-choice'; readonly view: ChoiceView }
	| { readonly kind: 'short-text'; readonly view: TextView }
	| { readonly kind: 'numeric'; readonly view: NumericView }
);
export interface View {
	readonly pieces: readonly ({ readonly text: string } | GapView)[];
}
/** A gap after the answer, as the reader's language writes it. */
export interface GapReview {
	readonly gap: string;
	readonly given: string | null;
	readonly answer: string;
	readonly outcome: Outcome;
	readonly near: boolean;
	readonly feedback: string;
}
export interface Review {
	readonly pieces: readonly ({ readonly text: string } | GapReview)[];
}

/** Running text with gaps, each a question of its own type: the mark is their weighted mean. */
export const cloze: QuestionType<Cloze, Response, View, Review> = {
	name: 'cloze',
	schema: ClozeSchema,
	response: z.strictObject({ gaps: z.record(z.string().max(100), z.unknown()) }),
	settle: (question, values) => ({
		...question,
		gaps: question.gaps.map((gap) => {
			const { kind, whole } = asQuestion(question, gap);
			return kind.settle ? asGap(gap, kind.settle(whole, values)) : gap;
		})
	}),
	faults: (question) =>
		question.gaps.flatMap((gap, index) => {
			const { kind, whole } = asQuestion(question, gap);
			return (kind.faults?.(whole) ?? []).map((fault) => `gap ${index + 1}: ${fault}`);
		}),
	arrange(question, random) {
		const gaps = relabelled(
			question.gaps.map((gap) => {
				const { kind, whole } = asQuestion(question, gap);
				return asGap(gap, kind.arrange(whole, random));
			})
		);
		const names = new Map(question.gaps.map(({ id }, index) => [id, gaps[index]?.id ?? id]));
		const passage = { ...question.passage };
		for (const locale of locales) passage[locale] = renamed(passage[locale], names);
		return { ...question, passage, gaps };
	},
	view: (question, locale) => ({
		pieces: withGaps(question, locale, (gap, { kind, whole }) => {
			return { gap: gap.id, kind: kind.name, view: kind.view(whole, locale) } as GapView;
		})
	}),
	read(form, name, question) {
		const readings = question.gaps.map((gap) => {
			const { kind, whole } = asQuestion(question, gap);
			return { id: gap.id, reading: kind.read(form, `${name}.${gap.id}`, whole) };
		});
		const unclear = readings.flatMap(({ reading }) => (reading.type === 'unclear' ? [reading] : []))[0];
		if (unclear) return { type: 'unclear', problem: unclear.problem, typed: typedIn(form, name, question) };
		const given = readings.flatMap(({ id, reading }) => (reading.type === 'given' ? [[id, reading.response]] : []));
		return given.length === 0
			? { type: 'empty' }
			: { type: 'given', response: { gaps: Object.fromEntries(given) as Response['gaps'] } };
	},
	key: (question) => ({
		gaps: Object.fromEntries(
			question.gaps.map((gap) => {
				const { kind, whole } = asQuestion(question, gap);
				return [gap.id, kind.key(whole)];
			})
		)
	}),
	grade(question, response) {
		let [earned, all] = [0, 0];
		for (const gap of question.gaps) {
			earned += gap.weight * fractionOf(question, gap, response);
			all += gap.weight;
		}
		return { fraction: Math.min(1, earned / all) };
	},
	review: (question, response, locale) => ({
		pieces: withGaps(question, locale, (gap, { kind, whole }) => {
			const given = givenTo(kind, gap, response);
			const fraction = fractionOf(question, gap, response);
			const outcome =
				given === undefined ? 'unanswered' : fraction >= 1 ? 'right' : fraction > 0 ? 'partly' : 'not-yet';
			return { gap: gap.id, outcome, ...told(kind.review(whole, given, locale)) } as const;
		})
	})
};

interface Whole {
	readonly kind: AnyQuestionType;
	readonly whole: Question;
}

/** A gap as a question of its type. */
function asQuestion({ passage: _, gaps: __, ...shared }: Cloze, gap: Gap): Whole {
	const kind = kinds[gap.type];
	if (!kind) throw new RangeError(`no gap of type ${gap.type}`);
	return { kind, whole: { ...shared, ...gap, id: shared.id } };
}

/** What a gap's type made of it, without what it shares with the whole question. */
const asGap = (gap: Gap, made: Question): Gap => {
	const own = Object.entries(made).filter(([name]) => name in gap && name !== 'id');
	return { ...gap, ...Object.fromEntries(own) };
};

function withGaps<P>(question: Cloze, locale: Locale, make: (gap: Gap, whole: Whole) => P) {
	return piecesOf(question.passage[locale]).flatMap((piece): ({ text: string } | P)[] => {
		if ('text' in piece) return [piece];
		const gap = question.gaps.find(({ id }) => id === piece.gap);
		return gap ? [make(gap, asQuestion(question, gap))] : [];
	});
}

const givenTo = (kind: AnyQuestionType, { id }: Gap, response: Response | undefined): unknown =>
	response && Object.hasOwn(response.gaps, id) ? kind.response.safeParse(response.gaps[id]).data : undefined;

function fractionOf(question: Cloze, gap: Gap, response: Response | undefined): number {
	const { kind, whole } = asQuestion(question, gap);
	return kind.grade(whole, givenTo(kind, gap, response)).fraction;
}

const typedIn = (form: FormData, name: string, { gaps }: Cloze): Record<string, string> =>
	Object.fromEntries(
		gaps.map(({ id }) => {
			const posted = form.get(`${name}.${id}`);
			return [`.${id}`, typeof posted === 'string' ? posted.trim().slice(0, 100) : ''];
		})
	);

/** The reviews of all kinds in the same words. */
function told(review: unknown): Pick<GapReview, 'given' | 'answer' | 'near' | 'feedback'> {
	const { options } = review as { options?: readonly ReviewedOption[] };
	if (options) {
		const [right, chosen] = [options.find((each) => each.right), options.find((each) => each.chosen)];
		const feedback = (chosen ?? right)?.feedback ?? '';
		return { given: chosen?.text ?? null, answer: right?.text ?? '', near: false, feedback };
	}
	if ('unit' in (review as object)) {
		const { given, answer, unit, feedback } = review as NumericReview;
		const withUnit = (number: string) => `${number} ${unit}`.trim();
		return { given: given && withUnit(given.value), answer: withUnit(answer), near: false, feedback };
	}
	const { given, answer, near, feedback } = review as TextReview;
	return { given, answer, near, feedback };
}
