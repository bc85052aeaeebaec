import { compareDebtPlans } from '$lib/finance';
import { debtPlanner as tool, owedOver } from '$lib/tools/debt-planner/tool';
import { describe, expect, it } from 'vitest';
import { answer, made } from './answer';

describe('a plan for all debts', () => {
	const debts = [
		{ id: 'd0', balance: 1_200_000, annualRate: 0.18, minimum: 60_000 },
		{ id: 'd1', balance: 240_000, annualRate: 0.12, minimum: 22_000 },
		{ id: 'd2', balance: 600_000, annualRate: 0.24, minimum: 40_000 }
	];

	it('is the library’s, in each order', () => {
		const plans = compareDebtPlans(debts, 180_000, ['d1', 'd0', 'd2']);
		const { result } = answer(tool, { 'debts.1.rank': '1', 'debts.0.rank': '2', 'debts.2.rank': '3' });
		expect(result.plans?.avalanche).toEqual(plans.avalanche);
		expect(result.plans?.snowball).toEqual(plans.snowball);
		expect(result.plans?.own).toEqual(plans.custom);
		expect(result).toMatchObject({ owed: 2_040_000, minimums: 122_000, short: 0 });
	});

	it('ends with nothing owed, month by month', () => {
		const { result } = answer(tool, {});
		const plan = result.plans?.avalanche;
		if (!plan) throw new Error('no plan');
		const owed = owedOver(result, plan);
		expect(owed[0]).toBe(2_040_000);
		expect(owed.at(-1)).toBe(0);
		expect(owed).toHaveLength(plan.months + 1);
	});

	it('says by how much the money falls short of the minimums', () => {
		const done = answer(tool, { budget: '1000' });
		expect(done.result).toMatchObject({ short: 22_000, plans: null });
		expect(tool.says(done, 'en')).toBe('At least ¥1,220 is due each month; ¥220 is missing.');
	});

	it('says so where interest outgrows the money', () => {
		const done = answer(tool, {
			'debts.0.rate': '600',
			'debts.0.minimum': '0',
			'debts.1.minimum': '0',
			'debts.2.minimum': '0',
			budget: '100'
		});
		expect(done.result).toMatchObject({ short: 0, plans: null });
		expect(tool.says(done, 'en')).toContain('never ends');
	});

	it('calls a debt without a name by its number', () =>
		expect(answer(tool, { 'debts.0.name': '' }).result.debts[0]?.name).toBe('Debt 1'));

	it('puts each payment on its day, the last one of a shorter month', async () => {
		const done = answer(tool, { start: '2027-01-15', 'debts.0.due': '31', order: 'snowball' });
		const ics = await made(tool, 'due-dates.ics', done);
		const days = [...ics.matchAll(/DTSTART:(\d{8})T090000[\s\S]*?SUMMARY:Pay (Credit card|App loan)/g)];
		const card = days.filter(([, , name]) => name === 'Credit card').map(([, day]) => day);
		expect(card.slice(0, 3)).toEqual(['20270131', '20270228', '20270331']);
	});
});
