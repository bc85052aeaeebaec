import type { Fen } from '../money.ts';
import { planDebts, type Debt, type DebtPlan } from './debt-plan.ts';

export interface DebtPlans {
	readonly snowball: DebtPlan;
	readonly avalanche: DebtPlan;
	readonly custom?: DebtPlan;
}

/** What a plan takes more than another; negative where it takes less. */
export interface PlanDifference {
	readonly months: number;
	readonly interest: Fen;
}

/** The same debts and budget in each order; `own` is an order of ids. Throws `InputError`, `PlanError`. */
export function compareDebtPlans(debts: readonly Debt[], budget: Fen, own?: readonly string[]): DebtPlans {
	return {
		snowball: planDebts(debts, budget, 'snowball'),
		avalanche: planDebts(debts, budget, 'avalanche'),
		...(own && { custom: planDebts(debts, budget, own) })
	};
}

export const planDifference = (plan: DebtPlan, than: DebtPlan): PlanDifference => ({
	months: plan.months - than.months,
	interest: plan.interest - than.interest
});
