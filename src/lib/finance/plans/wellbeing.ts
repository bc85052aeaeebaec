import { checkChoice, checkCount } from '../bounds.ts';
import { InputError } from '../errors.ts';
import { sum } from '../money.ts';

export type AgeBand = '18-61' | '62+';
export type SurveyMode = 'self-administered' | 'read-to-respondent';

/** Score by raw total 0–40. Source: cfpb/consumerfinance.gov, cfgov/wellbeing/forms.py (CC0). */
const tables: Readonly<Record<SurveyMode, Readonly<Record<AgeBand, readonly number[]>>>> = {
	'self-administered': {
		'18-61': [
			14, 19, 22, 25, 27, 29, 31, 32, 34, 35, 37, 38, 40, 41, 42, 44, 45, 46, 47, 49, 50, 51, 52, 54, 55, 56, 58, 59,
			60, 62, 63, 65, 66, 68, 69, 71, 73, 75, 78, 81, 86
		],
		'62+': [
			14, 20, 24, 26, 29, 31, 33, 35, 36, 38, 39, 41, 42, 44, 45, 46, 48, 49, 50, 52, 53, 54, 56, 57, 58, 60, 61, 63,
			64, 66, 67, 69, 71, 73, 75, 77, 79, 82, 84, 88, 95
		]
	},
	'read-to-respondent': {
		'18-61': [
			16, 21, 24, 27, 29, 31, 33, 34, 36, 38, 39, 40, 42, 43, 44, 45, 47, 48, 49, 50, 52, 53, 54, 55, 57, 58, 59, 60,
			62, 63, 65, 66, 68, 70, 71, 73, 76, 78, 81, 85, 91
		],
		'62+': [
			18, 23, 26, 28, 30, 32, 33, 35, 36, 38, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 50, 52, 53, 54, 55, 56, 57, 58,
			60, 61, 62, 64, 65, 67, 68, 70, 72, 75, 77, 81, 87
		]
	}
};

/** Items, counted from 1, whose answers count the other way round. */
const reversed: readonly number[] = [3, 5, 6, 7, 9, 10];

/** The CFPB Financial Well-Being Scale, 14 to 95, from a raw total of 0–40. US mean: 54. Throws `InputError`. */
export function wellbeingScore(rawTotal: number, age: AgeBand, mode: SurveyMode): number {
	checkCount(rawTotal, 'rawTotal', 0, 40);
	const byAge = tables[checkChoice(mode, 'mode', ['self-administered', 'read-to-respondent'] as const)];
	return byAge[checkChoice(age, 'age', ['18-61', '62+'] as const)][rawTotal] ?? 0;
}

/** The raw total of all ten answers in order, each 0–4: 4 is «completely» or «always». Throws `InputError`. */
export function wellbeingRawTotal(answers: readonly number[]): number {
	if (answers.length !== 10) throw new InputError('empty', 'answers', 'all ten items must be answered');
	return sum(
		answers.map((answer, index) => {
			checkCount(answer, `answers.${index}`, 0, 4);
			return reversed.includes(index + 1) ? 4 - answer : answer;
		})
	);
}
