import { yuanOf } from '../money.ts';
import { planDebts, type Strategy } from '../plans/debt-plan.ts';
import { wellbeingScore, type AgeBand, type SurveyMode } from '../plans/wellbeing.ts';
import { list, money, number, records, text, type Inputs, type Kind } from './inputs.ts';

/** Plans and scales. */
export const planKinds: Readonly<Record<string, Kind>> = {
	debt_plan(inputs) {
		const debts = records(inputs, 'debts').map((debt) => ({
			id: text(debt, 'id'),
			balance: money(debt, 'balance'),
			annualRate: number(debt, 'apr'),
			minimum: money(debt, 'minimum', 0)
		}));
		const plan = planDebts(debts, money(inputs, 'monthly_budget'), strategyIn(inputs));
		const figures = { months: plan.months, interest: yuanOf(plan.interest), total_paid: yuanOf(plan.paid) };
		return { ...figures, closed_order: plan.closed };
	},
	cfpb_wellbeing_score(inputs) {
		const total = number(inputs, 'raw_total_0_40');
		return { score: wellbeingScore(total, text(inputs, 'age_band') as AgeBand, text(inputs, 'mode') as SurveyMode) };
	}
};

/** `snowball`, `avalanche`, or an order of ids. */
function strategyIn(inputs: Inputs): Strategy {
	if ('order' in inputs) return list(inputs, 'order').map(String);
	return Array.isArray(inputs['strategy']) ? inputs['strategy'].map(String) : (text(inputs, 'strategy') as Strategy);
}
