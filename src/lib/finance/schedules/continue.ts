import { checkCount } from '../bounds.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';
import { amortise, type PrincipalRule } from './amortise.ts';
import { methodRules } from './methods.ts';
import type { FullTerms, PeriodicMethod, Row, Schedule } from './schedule.ts';

/** A schedule cut after a payment: what was done, and what the rest starts from. */
export interface Cut {
	readonly method: PeriodicMethod;
	readonly done: readonly Row[];
	readonly next: readonly Row[];
	/** Period and time of the cut. */
	readonly period: number;
	readonly time: number;
	readonly balance: Fen;
	readonly unpaidInterest: Fen;
	/** Terms of the rest, if it goes on as agreed. */
	readonly rest: FullTerms;
}

/** Cuts a schedule of a periodic method after payment `after` (0 is the day of the advance). Throws `InputError`. */
export function cut(schedule: Schedule, after: number): Cut {
	const { method, rows, terms } = schedule;
	if (method === 'irregular' || method === 'dated') {
		throw new InputError('does-not-apply', 'method', 'a schedule of given payments has no rule to go on by');
	}
	const last = rows.at(-1)?.period ?? 0;
	checkCount(after, 'after', 0, last - 1);
	const done = rows.filter((row) => row.period <= after);
	const end = done.at(-1);
	const balance = end ? end.balance : terms.principal;
	return {
		method,
		done,
		next: rows.slice(done.length),
		period: after,
		time: end ? end.time : 0,
		balance,
		unpaidInterest: end ? end.unpaidInterest : 0,
		rest: {
			...terms,
			principal: balance,
			upfrontFee: 0,
			periods: last - after,
			grace: rows.filter((row) => row.period > after && row.kind === 'grace').length,
			paidInAdvance: terms.paidInAdvance && after === 0,
			firstPeriod: after === 0 ? terms.firstPeriod : undefined
		}
	};
}

/** Rows that go on from a cut by a rule, numbered from `period` and `time`, without empty ones at the end. */
export function goOn(
	from: Cut,
	terms: FullTerms,
	rule: PrincipalRule = methodRules[from.method].of(terms),
	{ period, time } = { period: from.period, time: from.time }
): Row[] {
	return amortise(terms, rule)
		.filter((row) => row.opening > 0)
		.map((row) => ({ ...row, period: row.period + period, time: row.time + time }));
}
