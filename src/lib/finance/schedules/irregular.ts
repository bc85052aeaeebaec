import { checkChoice, checkFilled, checkMoney, mostPeriods } from '../bounds.ts';
import { daysBetween, type Day } from '../dates.ts';
import { InputError } from '../errors.ts';
import { portion, type Fen } from '../money.ts';
import {
	bases,
	checkTerms,
	rowOf,
	scheduleOf,
	type Basis,
	type FullTerms,
	type Row,
	type Schedule
} from './schedule.ts';

interface GivenTerms {
	readonly principal: Fen;
	/** Nominal, as a fraction. */
	readonly annualRate: number;
	readonly upfrontFee?: Fen;
	/** What becomes of interest that a payment doesn't cover: it waits without bearing interest, or is added to the debt. */
	readonly shortfall: 'waits' | 'capitalised';
}

export interface IrregularTerms extends GivenTerms {
	readonly periodsPerYear?: number;
	/** One per period, 0 for none; the last one becomes whatever settles the loan. */
	readonly payments: readonly Fen[];
}

export interface DatedTerms extends GivenTerms {
	readonly advance: Day;
	readonly basis: Basis;
	/** In order of date; the last one becomes whatever settles the loan. */
	readonly payments: readonly { readonly date: Day; readonly amount: Fen }[];
}

type When = Pick<Row, 'period' | 'time' | 'date'> & { readonly amount: Fen; readonly accrue: (owed: Fen) => Fen };

/** Payments of any size, one a period. Interest is paid before principal (Civil Code art. 561). Throws `InputError`. */
export function irregularSchedule(terms: IrregularTerms): Schedule {
	const full = checkTerms({ ...terms, periods: checkGiven(terms.payments, terms.shortfall) });
	const accrue = (owed: Fen) => portion(owed, full.annualRate, 1, full.periodsPerYear);
	const whens = terms.payments.map((amount, index) => ({ period: index + 1, time: index + 1, amount, accrue }));
	return scheduleOf('irregular', full, settleInTurn(full, whens, terms.shortfall));
}

/** Payments of any size on given days, with interest by the day (act/360 or act/365). Throws `InputError`. */
export function datedSchedule(terms: DatedTerms): Schedule {
	const amounts = terms.payments.map(({ amount }) => amount);
	const full = checkTerms({ ...terms, periods: checkGiven(amounts, terms.shortfall), periodsPerYear: 1 });
	checkChoice(terms.basis, 'basis', bases);
	let before = terms.advance;
	const whens = terms.payments.map(({ date, amount }, index): When => {
		const days = daysBetween(before, date);
		if (days < 0) throw new InputError('out-of-order', `payments.${index}.date`, `${date} is before ${before}`);
		before = date;
		const accrue = (owed: Fen) => portion(owed, full.annualRate, days, terms.basis);
		return { period: index + 1, time: daysBetween(terms.advance, date) / 365, date, amount, accrue };
	});
	return scheduleOf('dated', full, settleInTurn(full, whens, terms.shortfall));
}

function checkGiven(payments: readonly Fen[], shortfall: GivenTerms['shortfall']): number {
	checkFilled(payments, 'payments');
	if (payments.length > mostPeriods) throw new InputError('too-large', 'payments', `at most ${mostPeriods}`);
	checkChoice(shortfall, 'shortfall', ['waits', 'capitalised']);
	payments.forEach((amount, index) => checkMoney(amount, `payments.${index}`));
	return payments.length;
}

/** Rows in turn until nothing is owed. */
function settleInTurn(terms: FullTerms, whens: readonly When[], shortfall: GivenTerms['shortfall']): Row[] {
	const rows: Row[] = [];
	let [opening, waiting] = [terms.principal, 0];
	for (const when of whens) {
		const interest = waiting + when.accrue(opening);
		const owed = opening + interest;
		const paid = when.period === terms.periods ? owed : Math.min(when.amount, owed);
		const row = rowFor(when, { opening, interest, paid }, shortfall);
		rows.push(row);
		[opening, waiting] = [row.balance, row.unpaidInterest];
		if (opening + waiting === 0) break;
	}
	return rows;
}

function rowFor(when: When, due: { opening: Fen; interest: Fen; paid: Fen }, shortfall: GivenTerms['shortfall']): Row {
	const { period, time, date } = when;
	const covered = shortfall === 'capitalised' ? due.interest : Math.min(due.interest, due.paid);
	return rowOf({
		kind: 'instalment',
		period,
		time,
		...(date !== undefined && { date }),
		opening: due.opening,
		interest: covered,
		principal: due.paid - covered,
		fee: 0,
		unpaidInterest: due.interest - covered
	});
}
