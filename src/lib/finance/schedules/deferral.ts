import { checkChoice, checkPeriods } from '../bounds.ts';
import { InputError } from '../errors.ts';
import { portion, type Fen } from '../money.ts';
import { cut, goOn, type Cut } from './continue.ts';
import { rowOf, scheduleOf, type Row, type Schedule } from './schedule.ts';

export interface Deferral {
	/** The last payment made before the pause. */
	readonly after: number;
	/** Periods without a payment. */
	readonly periods: number;
	/** Of the pause: added to the debt, paid with the first payment after it without bearing interest, or forgiven. */
	readonly interest: 'capitalised' | 'later' | 'waived';
	/** Whether the loan ends so much later, or on the day agreed before. */
	readonly end: 'later' | 'same';
}

/**
 * A pause (延期还款) in a loan of a periodic method, which then goes on with its method and the periods it has left.
 * Fees per period pause too. Throws `InputError`.
 */
export function defer(schedule: Schedule, deferral: Deferral): Schedule {
	const from = cut(schedule, deferral.after);
	checkPeriods(deferral.periods, 'periods');
	checkChoice(deferral.interest, 'interest', ['capitalised', 'later', 'waived']);
	checkChoice(deferral.end, 'end', ['later', 'same']);
	if (from.rest.firstPeriod || from.rest.paidInAdvance) {
		throw new InputError('does-not-apply', 'after', 'a loan with such a first payment can only pause after it');
	}
	const periods = deferral.end === 'same' ? from.rest.periods - deferral.periods : from.rest.periods;
	if (periods < 1) throw new InputError('too-large', 'periods', 'the pause leaves no period to pay in');
	const pause = pauseRows(from, deferral);
	const last = pause.at(-1);
	if (!last) return schedule;
	const rest = { ...from.rest, principal: last.balance, periods, grace: Math.min(from.rest.grace, periods - 1) };
	const after = goOn(from, rest, undefined, last);
	return scheduleOf(from.method, schedule.terms, [...from.done, ...pause, ...payingLate(after, last.unpaidInterest)]);
}

function pauseRows(from: Cut, { periods, interest }: Deferral): Row[] {
	const rows: Row[] = [];
	let [opening, unpaidInterest] = [from.balance, from.unpaidInterest];
	for (let each = 1; each <= periods; each++) {
		const accrued = portion(opening, from.rest.annualRate, 1, from.rest.periodsPerYear);
		const added = interest === 'capitalised' ? accrued : 0;
		if (interest === 'later') unpaidInterest += accrued;
		const at = { period: from.period + each, time: from.time + each };
		const parts = { opening, interest: added, principal: 0 - added, fee: 0, unpaidInterest };
		rows.push(rowOf({ kind: 'deferred', ...at, ...parts }));
		opening += added;
	}
	return rows;
}

/** The first payment also pays the interest that was put off. */
function payingLate(rows: readonly Row[], unpaid: Fen): Row[] {
	return rows.map((row, index) => (index === 0 ? rowOf({ ...row, interest: row.interest + unpaid }) : row));
}
