import { agrees, checkCase, kinds } from '$lib/finance/oracle/run';
import { describe, expect, it } from 'vitest';
import published from './oracle.json';

type Case = { id: string; kind: string; inputs: Record<string, unknown>; expected: Record<string, unknown> };
const cases: readonly Case[] = published.cases as readonly unknown[] as readonly Case[];

const checked = (kind: string, inputs: unknown, expected: unknown, tolerance: unknown = 0.005) =>
	checkCase({ id: 'x', kind, inputs, expected, tolerance });
const passes = (...given: Parameters<typeof checked>) => {
	const { passed, detail } = checked(...given);
	return passed || detail;
};

describe('published worked examples', () => {
	it.each(cases)('$id ($kind)', (given) => {
		const { passed, detail, id, kind } = checkCase(given);
		expect(passed, detail).toBe(true);
		expect([id, kind]).toEqual([given.id, given.kind]);
	});

	it.each(cases.filter(({ inputs }) => 'advance_date' in inputs))('$id: dates give the odd fraction', (given) => {
		const told = ['odd_fraction', 'unit_periods_per_year'];
		const inputs = Object.fromEntries(Object.entries(given.inputs).filter(([name]) => !told.includes(name)));
		expect(checkCase({ ...given, inputs }).passed).toBe(true);
	});

	it('of every kind there is one', () =>
		expect([...kinds.keys()].toSorted()).toEqual([...new Set(cases.map(({ kind }) => kind))].toSorted()));
});

describe('a case fails', () => {
	const given = {
		id: 'a',
		kind: 'payoff_months',
		tolerance: 0,
		inputs: { balance: 10_000, annual_rate: 0.12, payment: 110 }
	};
	it.each([
		['of an unknown kind', { ...given, kind: 'tea_leaves', expected: { months: 241 } }, 'unknown kind'],
		['with nothing expected', { ...given, expected: {} }, 'no inputs or nothing expected'],
		['without expectations', given, 'no inputs or nothing expected'],
		['without inputs', { ...given, inputs: 5, expected: { months: 241 } }, 'no inputs or nothing expected'],
		['beyond the tolerance', { ...given, expected: { months: 240 } }, 'months 241 expected 240 ± 0'],
		['on a figure that isn’t worked out', { ...given, expected: { years: 20 } }, 'years not computed expected 20 ± 0'],
		[
			'that can’t be worked out',
			{ ...given, inputs: { ...given.inputs, payment: 1 }, expected: { months: 1 } },
			'payment: 1 does not exceed the interest of the first period'
		],
		[
			'with an input missing',
			{ ...given, inputs: { balance: 5 }, expected: { months: 1 } },
			'payment: must be a number, is undefined'
		],
		[
			'with one figure of two wrong',
			{
				...given,
				kind: 'annuity_payment',
				inputs: { principal: 10_000, annual_rate: 0, months: 10 },
				expected: { payment: 1000, total_interest: 1 }
			},
			'payment 1000, total_interest 0 expected 1 ± 0'
		]
	])('%s', (_name, broken, detail) =>
		expect(checkCase(broken)).toEqual({ id: 'a', kind: broken.kind, passed: false, detail })
	);

	it('that is no case at all', () =>
		expect([checkCase(null), checkCase([]), checkCase('x')]).toEqual(
			new Array(3).fill({ id: '?', kind: '?', passed: false, detail: 'not a case' })
		));

	it('without a tolerance unless exact', () =>
		expect(checkCase({ ...given, tolerance: undefined, expected: { months: 241 } }).passed).toBe(true));
});

describe('agreement', () => {
	it.each<[unknown, unknown, number, boolean]>([
		[1.005, 1, 0.005, true],
		[1.0051, 1, 0.005, false],
		[0.995, 1, 0.005, true],
		[0.1 + 0.2, 0.3, 0, true],
		[NaN, 1, 9, false],
		['a', 'a', 0, true],
		['a', 'b', 9, false],
		['1', 1, 9, false],
		[1, '1', 9, false],
		[[1, 2], [1, 2.001], 0.01, true],
		[[1, 2], [1, 3], 0.01, false],
		[[1, 2, 3], [1, 2], 0.01, false],
		[[1], [1, 2], 0.01, false],
		[5, [5], 0, false],
		[undefined, 1, 9, false]
	])('of %j and %j within %d: %s', (result, expected, tolerance, agreed) =>
		expect(agrees(result, expected, tolerance)).toBe(agreed)
	);
});

describe('other cases of the same kinds', () => {
	it.each<[string, Parameters<typeof checked>]>([
		[
			'avalanche and an order of one’s own',
			[
				'debt_plan',
				{
					debts: [
						{ id: 'A', balance: 100, apr: 0, minimum: 10 },
						{ id: 'B', balance: 50, apr: 0.12, minimum: 10 }
					],
					monthly_budget: 60,
					strategy: 'custom',
					order: ['A', 'B']
				},
				{ months: 3, interest: 1.22, closed_order: ['A', 'B'], total_paid: 151.22 }
			]
		],
		[
			'a strategy that is an order',
			[
				'debt_plan',
				{ debts: [{ id: 'A', balance: 100, apr: 0 }], monthly_budget: 60, strategy: ['A'] },
				{ months: 2 },
				0
			]
		],
		[
			'rows other than the first',
			[
				'amortisation_first_row',
				{ principal: 12_000, annual_rate: 0.12, months: 12 },
				{ interest_2: 110.54, balance_12: 0, payment_12: 1066.14, principal_12: 1055.58 },
				0
			]
		],
		[
			'payments at the end of a period',
			[
				'amortisation_begin',
				{ principal: 12_000, annual_rate: 0.12, months: 12, mode: 'end', after: 2 },
				{ balance: 10_098.16, interest: 230.54, principal: 1901.84, interest_1: 120 },
				0
			]
		],
		[
			'a term in months',
			[
				'interest_portion',
				{ principal: 8000, annual_rate: 0.1, months: 36 },
				{ month_1_monthly_plan: 66.67, year_3_annual_plan: 292.45 }
			]
		],
		[
			'interest of a payment',
			['principal_portion', { principal: 1000, annual_rate: 0.12, months: 12 }, { interest_1: 10, principal_1: 78.85 }]
		],
		[
			'sums and last payments',
			[
				'equal_principal',
				{ principal: 1200, annual_rate: 0.12, months: 12 },
				{ first_payment: 112, last_payment: 101, monthly_drop: 1, total_interest: 78, total_paid: 1278 },
				1e-9
			]
		],
		[
			'totals',
			['annuity_payment', { principal: 1200, annual_rate: 0, months: 12 }, { total_paid: 1200, total_interest: 0 }, 0]
		],
		[
			'a monthly rate',
			[
				'rate_conversion',
				{ monthly_rate: 0.01 },
				{ annual_simple_percent: 12, annual_effective_percent: 12.6825, monthly_percent: 1, daily_percent: 0.0327 },
				1e-4
			]
		],
		['a nominal rate', ['rate_conversion', { annual_rate: 0.12 }, { annual_effective_percent: 12.6825 }, 1e-4]],
		[
			'a nominal rate by quarters',
			['rate_conversion', { annual_rate: 0.12, periods_per_year: 4 }, { annual_effective_percent: 12.5509 }, 1e-4]
		],
		[
			'an effective rate',
			[
				'rate_conversion',
				{ effective_rate: 0.126825030131969720661201 },
				{ annual_simple_percent: 12, monthly_percent: 1 },
				1e-9
			]
		],
		['360 days', ['rate_conversion', { daily_rate: 0.0005, days: 360 }, { annual_simple_percent: 18 }, 1e-9]],
		[
			'compound odd days',
			[
				'apr_odd_first_period',
				{ principal: 3950, payment: 120, n: 42, odd_days: 13, odd_period_interest: 'compound' },
				{ apr_percent: 13.9488, apr_effective_percent: 14.876 },
				1e-3
			]
		],
		[
			'weekly flat fees',
			[
				'flat_fee_to_apr',
				{ principal: 12_000, fee_rate_per_period: 0.006, periods: 12, periods_per_year: 24, upfront_fee: 0 },
				{ apr_nominal_percent: 26.07 }
			]
		],
		[
			'an upfront fee',
			[
				'flat_fee_to_apr',
				{ principal: 12_000, fee_rate_per_period: 0.006, periods: 12, upfront_fee: 1000 },
				{ apr_nominal_percent: 29.93 }
			]
		],
		[
			'effective rates of what arrived',
			[
				'apr_net_proceeds',
				{ face: 10_000, deducted_upfront: 1000, monthly_rate_on_face: 0.01, months: 12 },
				{ apr_effective_percent: 37.81 }
			]
		],
		[
			'other years',
			[
				'aprc_eu',
				{
					flows: [
						[1000, '1994-01-01'],
						[-1200, '1995-07-01']
					],
					day_basis: 'months/12'
				},
				{ aprc_percent: 12.9243 },
				1e-3
			]
		],
		['one rate of the LPR', ['private_lending_cap', { lpr_1y_percent: 3.5 }, { cap_percent: 14 }, 0]],
		[
			'principal that is told',
			[
				'allocation',
				{
					payment: 1000,
					costs_due: 100,
					principal_due: 500,
					penalty_due: 50,
					order: ['penalty', 'costs', 'principal']
				},
				{ to_penalty: 50, to_costs: 100, to_principal: 500, left: 350 },
				0
			]
		],
		[
			'a year of 365 days',
			[
				'penalty_interest_compound',
				{ overdue_principal: 36_500, unpaid_interest: 365, penalty_annual_rate: 0.1, days: 10, basis: 365 },
				{ on_principal: 100, on_unpaid_interest: 1, total: 101 },
				1e-9
			]
		],
		[
			'several payments of a bill',
			[
				'card_interest',
				{
					purchase: 1000,
					paid_on_day_55: 200,
					paid_on_day_50: 300,
					rest_paid_on_day: 60,
					due_day: 50,
					daily_rate: 0.001
				},
				{ full_balance_method: 15 + 11 + 30, residual_method: 41 },
				1e-9
			]
		],
		[
			'a bill without a rest',
			[
				'card_interest',
				{ purchase: 1000, paid_on_day_50: 1000, daily_rate: 0.001 },
				{ full_balance_method: 0, residual_method: 0 },
				0
			]
		],
		[
			'other minimums',
			[
				'card_minimum_path',
				{
					balance: 100,
					monthly_interest: 'balance * 0.01 rounded half-up to cents',
					minimum: 'max(5.5% of balance after interest, 60), rounded half-up; last payment = balance'
				},
				{ months: 2, interest: 1.41, total_paid: 101.41 },
				0
			]
		],
		[
			'two advances',
			[
				'apr_us_reg_z_actuarial',
				{
					advances: [{ amount: 500 }, { amount: 550, t: 1 }],
					unit_period: 'year',
					odd_fraction: 0,
					payment_streams: [{ amount: 1210, first_t: 2 }]
				},
				{ apr_percent: 10 }
			]
		],
		[
			'an odd second advance',
			[
				'apr_us_reg_z_actuarial',
				{
					advances: [{ amount: 500 }, { amount: 525, odd_fraction: 0.5 }],
					unit_period: 'year',
					odd_fraction: 0,
					payment_streams: [{ amount: 1100, first_t: 1, odd_fraction: 0 }]
				},
				{ apr_percent: 10 }
			]
		],
		[
			'dates instead of times',
			[
				'apr_us_reg_z_actuarial',
				{
					amount_financed: 1000,
					advance_date: '2025-01-01',
					first_payment_date: '2026-01-01',
					unit_period: 'year',
					payment_streams: [{ amount: 1100 }]
				},
				{ apr_percent: 10 }
			]
		]
	])('%s', (_name, given) => expect(passes(...given)).toBe(true));

	it.each<[string, Record<string, unknown>, string]>([
		['rate_conversion', {}, 'inputs: name no rate'],
		['debt_plan', { debts: 'all' }, 'debts: must be a list, is "all"'],
		['debt_plan', { debts: ['A'] }, 'debts.0: must be an object'],
		['debt_plan', { debts: [{ id: 5 }] }, 'id: must be text, is 5'],
		['apr_us_reg_z_actuarial', { unit_period: 'moon' }, 'unit_period: no unit-period is called moon'],
		['card_minimum_path', { balance: 1, monthly_interest: '1 %' }, 'monthly_interest: can’t read «1 %»'],
		[
			'card_minimum_path',
			{ balance: 1, monthly_interest: 'balance*0.01 rounded half-up', minimum: 'all' },
			'minimum: can’t read «all»'
		],
		[
			'penalty_interest_compound',
			{ overdue_principal: 1, unpaid_interest: 1, penalty_annual_rate: 1, days: 1, basis: 30 },
			'basis: must be 360 or 365, is 30'
		],
		['aprc_eu', { flows: [5] }, 'start: must be a day such as 2026-11-24, is undefined'],
		[
			'amortisation_first_row',
			{ principal: 100, annual_rate: 0.1, months: 12 },
			'interest_13 not computed expected 1 ± 0.005'
		]
	])('%s says what it can’t read: %j', (kind, inputs, detail) =>
		expect(checked(kind, inputs, { interest_13: 1 }).detail).toBe(detail)
	);
});
