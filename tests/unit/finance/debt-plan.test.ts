import { compareDebtPlans, planDebts, planDifference, type Debt } from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const debts: readonly Debt[] = [
	{ id: 'A', balance: 3000_00, annualRate: 0.09, minimum: 150_00 },
	{ id: 'B', balance: 6000_00, annualRate: 0.18, minimum: 300_00 },
	{ id: 'C', balance: 12_000_00, annualRate: 0.24, minimum: 500_00 }
];

describe('a debt plan', () => {
	it('by snowball takes 17 months and 3,487.27', () => {
		const plan = planDebts(debts, 1500_00, 'snowball');
		expect(plan).toMatchObject({ months: 17, interest: 3487_27, paid: 24_487_27, closed: ['A', 'B', 'C'] });
		expect(plan.rows[0]).toEqual([
			{ id: 'A', opening: 300_000, interest: 2250, payment: 70_000, balance: 232_250 },
			{ id: 'B', opening: 600_000, interest: 9000, payment: 30_000, balance: 579_000 },
			{ id: 'C', opening: 1_200_000, interest: 24_000, payment: 50_000, balance: 1_174_000 }
		]);
	});

	it('spills over to the next debt in the same month', () => {
		const [first, second] = planDebts(
			[
				{ id: 'x', balance: 100_00, annualRate: 0, minimum: 0 },
				{ id: 'y', balance: 200_00, annualRate: 0, minimum: 10_00 }
			],
			150_00,
			'snowball'
		).rows;
		expect(first?.map((row) => row.payment)).toEqual([10_000, 5000]);
		expect(second).toEqual([{ id: 'y', opening: 15_000, interest: 0, payment: 15_000, balance: 0 }]);
	});

	it('by avalanche costs less here', () => {
		const { snowball, avalanche, custom } = compareDebtPlans(debts, 1500_00);
		expect(avalanche.rows[0]?.map((row) => row.id)).toEqual(['C', 'B', 'A']);
		expect(planDifference(snowball, avalanche)).toEqual({
			months: 17 - avalanche.months,
			interest: 3487_27 - avalanche.interest
		});
		expect(avalanche.interest).toBeLessThan(snowball.interest);
		expect(custom).toBeUndefined();
	});

	it('follows an order of one’s own', () => {
		const { custom, avalanche } = compareDebtPlans(debts, 1500_00, ['C', 'B', 'A']);
		expect(custom).toEqual(avalanche);
		expect(planDebts(debts, 1500_00, ['B', 'A', 'C']).rows[0]?.map((row) => row.payment)).toEqual([
			850_00, 150_00, 500_00
		]);
	});

	it('breaks ties by the smaller debt, then by the first named', () => {
		const even = (['p', 'q', 'r'] as const).map((id, index) => ({
			id,
			balance: index === 2 ? 5000 : 9000,
			annualRate: 0.1,
			minimum: 0
		}));
		expect(planDebts(even, 1000, 'avalanche').rows[0]?.map((row) => row.id)).toEqual(['r', 'p', 'q']);
		expect(planDebts(even, 1000, 'snowball').rows[0]?.map((row) => row.id)).toEqual(['r', 'p', 'q']);
	});

	it('leaves out debts that are paid already', () =>
		expect(planDebts([{ id: 'z', balance: 0, annualRate: 0.1, minimum: 5 }], 100, 'snowball')).toEqual({
			rows: [],
			months: 0,
			interest: 0,
			paid: 0,
			closed: []
		}));

	it('pays a minimum only as far as something is owed', () =>
		expect(planDebts([{ id: 'z', balance: 1000, annualRate: 0.12, minimum: 5000 }], 5000, 'snowball')).toMatchObject({
			months: 1,
			interest: 10,
			paid: 1010
		}));

	it('pays what is owed and no less where the minimum is more', () => {
		const two = [
			{ id: 'x', balance: 10_000, annualRate: 0, minimum: 0 },
			{ id: 'y', balance: 1000, annualRate: 0.12, minimum: 5000 }
		];
		expect(planDebts(two, 2000, ['x', 'y']).rows[0]?.map((row) => row.payment)).toEqual([990, 1010]);
	});

	it('needs money for the minimums', () => {
		expect(fault(() => planDebts(debts, 900_00, 'snowball'))).toBe(
			'PlanError budget-too-small (budget) budget: the minimums exceed it by 5000 fen'
		);
		expect(fault(() => planDebts(debts, 950_00, 'snowball'))).toBe('no error');
	});

	it('says when it never ends', () => {
		const debt = { id: 'z', balance: 100_000, annualRate: 0.12, minimum: 0 };
		const forever = 'PlanError never-repaid (budget) budget: something is still owed after 1200 months';
		expect(fault(() => planDebts([debt], 1000, 'snowball'))).toBe(forever);
		expect(fault(() => planDebts([debt], 1001, 'snowball'))).toBe('no error');
		expect(fault(() => planDebts([{ ...debt, annualRate: 50 }], 1001, 'snowball'))).toBe(
			'PlanError never-repaid (budget) budget: interest outgrows the payments'
		);
		expect(planDebts([{ ...debt, annualRate: 0, balance: 1200 }], 1, 'snowball').months).toBe(1200);
		expect(fault(() => planDebts([{ ...debt, annualRate: 0, balance: 1201 }], 1, 'snowball'))).toBe(forever);
	});

	it('loses no fen', () =>
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(36)), { minLength: 1, maxLength: 5 }),
				fc.constantFrom('snowball' as const, 'avalanche' as const),
				(list, strategy) => {
					const some = list.map(([balance, rate], index) => ({
						id: String(index),
						balance,
						annualRate: rate / 100,
						minimum: 100
					}));
					const plan = planDebts(some, 200_000, strategy);
					const owed = some.reduce((total, debt) => total + debt.balance, 0);
					expect(plan.paid).toBe(owed + plan.interest);
					expect(plan.closed.toSorted()).toEqual(some.map((debt) => debt.id).toSorted());
				}
			)
		));

	it.each<[readonly Debt[], number, unknown, string]>([
		[[], 1, 'snowball', 'InputError empty (debts) debts: must have at least one entry'],
		[
			[{ id: 'z', balance: -1, annualRate: 0, minimum: 0 }],
			1,
			'snowball',
			'InputError too-small (debts.0.balance) debts.0.balance: must be at least 0, is -1'
		],
		[
			[{ id: 'z', balance: 1, annualRate: -1, minimum: 0 }],
			1,
			'snowball',
			'InputError too-small (debts.0.annualRate) debts.0.annualRate: must be at least 0, is -1'
		],
		[
			[{ id: 'z', balance: 1, annualRate: 0, minimum: -1 }],
			1,
			'snowball',
			'InputError too-small (debts.0.minimum) debts.0.minimum: must be at least 0, is -1'
		],
		[[...debts, ...debts], 1, 'snowball', 'InputError unknown (debts) debts: each debt needs an id of its own'],
		[debts, 0, 'snowball', 'InputError too-small (budget) budget: must be at least 1, is 0'],
		[debts, 1, 'tornado', 'InputError unknown (strategy) strategy: must be snowball, avalanche, or every id once'],
		[debts, 1, 'abc', 'InputError unknown (strategy) strategy: must be snowball, avalanche, or every id once'],
		[debts, 1, ['A'], 'InputError unknown (strategy) strategy: must be snowball, avalanche, or every id once'],
		[
			debts,
			1,
			['A', 'A', 'B'],
			'InputError unknown (strategy) strategy: must be snowball, avalanche, or every id once'
		],
		[
			debts,
			1,
			['A', 'B', 'C', 'A'],
			'InputError unknown (strategy) strategy: must be snowball, avalanche, or every id once'
		],
		[debts, 1, ['A', 'B', 'X'], 'InputError unknown (strategy) strategy: no debt is called X']
	])('%j', (list, budget, strategy, said) =>
		expect(fault(() => planDebts(list, budget, strategy as 'snowball'))).toBe(said)
	);
});
