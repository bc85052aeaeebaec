import { checkChoice, checkCount, checkMoney } from '../bounds.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';
import type { PrincipalRule } from './amortise.ts';
import { cut, goOn, type Cut } from './continue.ts';
import { methodRules } from './methods.ts';
import { rowOf, scheduleOf, type Schedule } from './schedule.ts';

export interface Prepayment {
	/** The payment on whose day the extra money comes; at least 1. */
	readonly after: number;
	/** Goes to principal; less than what is owed (to pay everything, settle early). */
	readonly amount: Fen;
	/** Keep the instalment and shorten the term, or keep the term and lower the instalment. */
	readonly keep: 'instalment' | 'term';
	/** What the lender charges for it. */
	readonly charge?: Fen;
}

/** Part of the principal paid early (提前还款), and the schedule that follows from it. Throws `InputError`. */
export function prepay(schedule: Schedule, prepayment: Prepayment): Schedule {
	const { after, amount, charge = 0 } = prepayment;
	checkCount(after, 'after', 1, Number.MAX_SAFE_INTEGER);
	const from = cut(schedule, after);
	checkMoney(amount, 'amount', 1);
	checkMoney(charge, 'charge');
	if (amount >= from.balance) throw new InputError('too-large', 'amount', `must be less than the ${from.balance} owed`);
	const parts = { opening: from.balance, interest: 0, principal: amount, fee: charge };
	const extra = rowOf({ kind: 'prepayment', period: after, time: from.time, ...parts });
	const rest = { ...from.rest, principal: extra.balance };
	const rows = goOn(from, rest, ruleAfter(from, prepayment));
	return scheduleOf(from.method, schedule.terms, [...from.done, extra, ...rows]);
}

function ruleAfter(from: Cut, { keep }: Prepayment): PrincipalRule | undefined {
	if (checkChoice(keep, 'keep', ['instalment', 'term']) === 'term') return undefined;
	const model = from.next.find((row) => row.kind === 'instalment');
	const rule = model && methodRules[from.method].goingOn?.(model);
	if (!rule) throw new InputError('does-not-apply', 'keep', 'this loan repays its principal at the end of its term');
	return rule;
}
