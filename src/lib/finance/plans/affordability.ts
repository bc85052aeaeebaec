import { checkCount, checkMoney, checkNumber, checkPeriods, checkRate } from '../bounds.ts';
import { exactSum, portion, sum, type Fen } from '../money.ts';
import { loanFor } from '../schedules/annuity.ts';

/** What a household has and must pay each month, in fen. */
export interface Household {
	/** After tax. */
	readonly income: Fen;
	/** Rent, food, transport, insurance, … */
	readonly fixedCosts: Fen;
	readonly dependants?: number;
	readonly costPerDependant?: Fen;
	/** Instalments of all loans and cards so far. */
	readonly repayments?: Fen;
}

export interface Stress {
	/** How far income falls, as a fraction from 0 to 1. */
	readonly drop: number;
	readonly income: Fen;
	/** Left after costs, dependants, repayments and the instalment looked at; negative if they can't be paid. */
	readonly margin: Fen;
}

export interface Affordability {
	readonly now: Stress;
	readonly stressed: Stress;
	/** The largest new instalment that still leaves `keep` under stress; 0 if none does. */
	readonly safeInstalment: Fen;
}

/** Repayments as a share of income (负债收入比); 0.4 is 40 %. `income` is at least 1 fen. Throws `InputError`. */
export function debtToIncome(repayments: Fen, income: Fen): number {
	return checkMoney(repayments, 'repayments') / checkMoney(income, 'income', 1);
}

/** What is left each month if income falls by `drop` and `instalment` comes on top. Throws `InputError`. */
export function underStress(household: Household, drop: number, instalment: Fen = 0): Stress {
	const { dependants = 0, costPerDependant = 0, repayments = 0, fixedCosts } = household;
	checkNumber(drop, 'drop', 0, 1);
	checkMoney(household.income, 'income');
	checkMoney(fixedCosts, 'fixedCosts');
	checkMoney(costPerDependant, 'costPerDependant');
	checkMoney(repayments, 'repayments');
	checkCount(dependants, 'dependants', 0, 100);
	const income = portion(household.income, exactSum(1, -drop));
	return { drop, income, margin: income - sum([fixedCosts, dependants * costPerDependant, repayments, instalment]) };
}

/**
 * The safe instalment (还款能力): the largest that leaves at least `keep` (1 fen: a positive margin) after income falls by
 * `drop` (30 %) and after fixed costs, dependants and existing repayments. Throws `InputError`.
 */
export function affordability(household: Household, drop = 0.3, keep: Fen = 1): Affordability {
	const stressed = underStress(household, drop);
	const safeInstalment = Math.max(0, stressed.margin - checkMoney(keep, 'keep'));
	return { now: underStress(household, 0), stressed, safeInstalment };
}

/** The same household and instalment under several falls of income. */
export const stressTest = (household: Household, instalment: Fen, drops = [0, 0.1, 0.2, 0.3, 0.5]): Stress[] =>
	drops.map((drop) => underStress(household, drop, checkMoney(instalment, 'instalment')));

/** The largest loan whose equal instalments don't exceed `instalment`, rounded down to the fen. Throws `InputError`. */
export function maximumLoan(instalment: Fen, annualRate: number, periods: number, periodsPerYear = 12): Fen {
	checkMoney(instalment, 'instalment');
	checkRate(annualRate, 'annualRate');
	checkPeriods(periods, 'periods');
	checkCount(periodsPerYear, 'periodsPerYear', 1, 366);
	return Math.floor(loanFor(instalment, annualRate / periodsPerYear, periods) + 1e-6);
}
