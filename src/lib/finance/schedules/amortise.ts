import { portion, type Fen } from '../money.ts';
import { rowOf, type FullTerms, type Row } from './schedule.ts';

/** How much principal a payment repays: `interest` is what the period bore, `regular` what a period of usual length would. */
export type PrincipalRule = (opening: Fen, interest: Fen, regular: Fen) => Fen;

/** Rows of a loan that pays once a period, each interest half-up to the fen; the last row repays whatever is left. */
export function amortise(terms: FullTerms, rule: PrincipalRule): Row[] {
	const rows: Row[] = [];
	const late = extraTime(terms);
	let opening = terms.principal;
	for (let period = 1; period <= terms.periods; period++) {
		const regular = portion(opening, terms.annualRate, 1, terms.periodsPerYear);
		const interest = period === 1 ? firstInterest(terms, regular) : regular;
		const inGrace = period <= terms.grace;
		const wanted = inGrace ? 0 : rule(opening, interest, regular);
		const principal = period === terms.periods ? opening : Math.min(wanted, opening);
		const kind = inGrace ? 'grace' : 'instalment';
		const row = rowOf({ kind, period, time: period + late, opening, interest, principal, fee: terms.feePerPeriod });
		rows.push(row);
		opening = row.balance;
	}
	return rows;
}

function firstInterest(terms: FullTerms, regular: Fen): Fen {
	if (terms.paidInAdvance) return 0;
	if (!terms.firstPeriod) return regular;
	return portion(terms.principal, terms.annualRate, terms.firstPeriod.days, terms.firstPeriod.basis);
}

/** How much later than usual every payment falls, in periods: negative after a short first period or if paid in advance. */
export function extraTime(terms: FullTerms): number {
	if (terms.paidInAdvance) return -1;
	if (!terms.firstPeriod) return 0;
	return (terms.firstPeriod.days * terms.periodsPerYear) / terms.firstPeriod.basis - 1;
}
