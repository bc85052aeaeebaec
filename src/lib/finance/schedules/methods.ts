import type { Fen } from '../money.ts';
import { amortise, type PrincipalRule } from './amortise.ts';
import { levelRule, payingLevel } from './equal-instalments.ts';
import { payingShare, shareRule } from './equal-principal.ts';
import { nothingUntilTheEnd } from './interest-first.ts';
import { checkChoice } from '../bounds.ts';
import {
	checkTerms,
	scheduleOf,
	type FullTerms,
	type LoanTerms,
	type PeriodicMethod,
	type Row,
	type Schedule
} from './schedule.ts';

interface PeriodicRule {
	readonly of: (terms: FullTerms) => PrincipalRule;
	/** Goes on as this row paid, for a prepayment that shortens the term; absent where the term can't be shortened. */
	readonly goingOn?: (row: Row) => PrincipalRule;
}

const share = { of: shareRule, goingOn: (row: Row) => payingShare(row.principal) };

/** Each method that pays once a period: the one place to register another. */
export const methodRules: Readonly<Record<PeriodicMethod, PeriodicRule>> = {
	'equal-instalments': { of: levelRule, goingOn: (row) => payingLevel(row.interest + row.principal) },
	'equal-principal': share,
	'interest-first': { of: () => nothingUntilTheEnd },
	'flat-fee': share
};

export const periodicMethods: readonly PeriodicMethod[] = [
	'equal-instalments',
	'equal-principal',
	'interest-first',
	'flat-fee'
];

/** A schedule by the name of its method; for `flat-fee` the fee is `feePerPeriod`. Throws `InputError`. */
export function makeSchedule(method: PeriodicMethod, terms: LoanTerms): Schedule {
	const full = checkTerms(terms);
	const rule = methodRules[checkChoice(method, 'method', periodicMethods)].of(full);
	return scheduleOf(method, full, amortise(full, rule));
}

/** The highest single payment: what a budget must be able to carry. */
export const highestPayment = ({ rows }: Schedule): Fen => rows.reduce((most, row) => Math.max(most, row.payment), 0);
