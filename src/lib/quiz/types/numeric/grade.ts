import { z } from 'zod';
import type { Locale } from '../../../i18n/locale.ts';
import { readAmount } from '../../number.ts';
import type { QuestionType } from '../../question.ts';
import { NumericSchema, type Numeric } from './schema.ts';
import { faults, settle, within } from './settle.ts';

/** What was typed and how it was understood. */
interface Response {
	readonly typed: string;
	readonly value: number;
}
export interface View {
	readonly unit: string;
	/** The unit in every language, any of which may be typed after the number. */
	readonly units: readonly string[];
	readonly decimals: number;
}
export interface Review {
	readonly unit: string;
	/** What was typed and how it was understood, as the reader's language writes it. */
	readonly given: { readonly typed: string; readonly value: string } | null;
	readonly answer: string;
	readonly right: boolean;
	/** On the number given, or what goes with a wrong one where none was. */
	readonly feedback: string;
}

/** A number: right within the tolerance, else what a known mistake earns, mostly nothing. */
export const numeric: QuestionType<Numeric, Response, View, Review> = {
	name: 'numeric',
	schema: NumericSchema,
	response: z.strictObject({ typed: z.string().max(100), value: z.number() }),
	settle,
	faults,
	arrange: (question) => question,
	view: ({ unit, decimals }, locale) => ({ unit: unit?.[locale] ?? '', units: Object.values(unit ?? {}), decimals }),
	read(form, name, { unit }) {
		const posted = form.get(name);
		const typed = typeof posted === 'string' ? posted.trim().slice(0, 100) : '';
		if (typed === '') return { type: 'empty' };
		const value = readAmount(typed, Object.values(unit ?? {}));
		return value === undefined
			? { type: 'unclear', problem: 'number', typed: { '': typed } }
			: { type: 'given', response: { typed, value } };
	},
	key: ({ answer }) => ({ typed: String(answer), value: Number(answer) }),
	grade(question, response) {
		if (!response) return { fraction: 0 };
		if (isRight(question, response.value)) return { fraction: 1 };
		return { fraction: mistakeOf(question, response.value)?.fraction ?? 0 };
	},
	review(question, response, locale) {
		const right = response !== undefined && isRight(question, response.value);
		const mistake = response && !right ? mistakeOf(question, response.value) : undefined;
		return {
			unit: question.unit?.[locale] ?? '',
			given: response ? { typed: response.typed, value: written(response.value, locale, 0, 6) } : null,
			answer: written(Number(question.answer), locale, question.decimals, question.decimals),
			right,
			feedback: (mistake?.feedback ?? question.feedback[right ? 'right' : 'wrong'])[locale]
		};
	}
};

const isRight = ({ answer, tolerance }: Numeric, value: number): boolean =>
	within(value, Number(answer), Number(tolerance));

/** The typical mistake nearest to `value`, if one is within its tolerance. */
const mistakeOf = ({ mistakes, tolerance }: Numeric, value: number) =>
	mistakes
		.filter((mistake) => within(value, Number(mistake.value), Number(mistake.tolerance ?? tolerance)))
		.sort((a, b) => Math.abs(value - Number(a.value)) - Math.abs(value - Number(b.value)))[0];

const written = (value: number, locale: Locale, least: number, most: number): string =>
	new Intl.NumberFormat(locale, {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
		roundingMode: 'halfExpand'
	}).format(value);
