import { checkMoney } from '../bounds.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';
import { makeSchedule } from './methods.ts';
import type { LoanTerms, PeriodicMethod, Schedule } from './schedule.ts';

export interface UpfrontComparison {
	/** As the lender counts: interest on the full sum, although part of it never arrived. */
	readonly asCharged: Schedule;
	/** As the law counts: principal is the money received. */
	readonly asReceived: Schedule;
	/** What the deduction costs over the loan. */
	readonly overcharge: Fen;
}

/**
 * Money kept back before it is paid out (砍头息), beside the same loan on the money received (Civil Code art. 670).
 * `deducted` is from 1 fen to less than the principal. Throws `InputError`.
 */
export function compareUpfront(method: PeriodicMethod, terms: LoanTerms, deducted: Fen): UpfrontComparison {
	checkMoney(deducted, 'deducted', 1);
	if (deducted >= terms.principal)
		throw new InputError('too-large', 'deducted', 'must leave something of the principal');
	const asCharged = makeSchedule(method, { ...terms, upfrontFee: deducted });
	const asReceived = makeSchedule(method, { ...terms, principal: terms.principal - deducted, upfrontFee: 0 });
	return { asCharged, asReceived, overcharge: asCharged.totals.cost - asReceived.totals.cost };
}
