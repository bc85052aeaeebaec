import {
	affordability,
	annuityPayment,
	compareOffers,
	costOfWanting,
	debtToIncome,
	emergencyFund,
	equalInstalments,
	flatFee,
	levelInstalment,
	maximumLoan,
	monthsToSave,
	stressTest,
	underStress,
	wellbeingRawTotal,
	wellbeingScore,
	type AgeBand,
	type Household,
	type Offer,
	type SurveyMode,
	type Want
} from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const household: Household = {
	income: 10_000_00,
	fixedCosts: 3500_00,
	dependants: 2,
	costPerDependant: 800_00,
	repayments: 600_00
};

describe('what one can repay', () => {
	it('leaves a positive margin after income falls by 30 %', () => {
		expect(affordability(household)).toEqual({
			now: { drop: 0, income: 1_000_000, margin: 430_000 },
			stressed: { drop: 0.3, income: 700_000, margin: 130_000 },
			safeInstalment: 129_999
		});
		expect(affordability(household, 0.3, 0).safeInstalment).toBe(1300_00);
		expect(affordability(household, 0.2, 500_00).safeInstalment).toBe(1800_00);
	});

	it('is nothing where nothing is left', () =>
		expect(affordability({ ...household, income: 5000_00 })).toMatchObject({
			stressed: { margin: -220_000 },
			safeInstalment: 0
		}));

	it('needs no dependants or debts', () =>
		expect(underStress({ income: 100_00, fixedCosts: 50_00 }, 0.5, 10_00)).toEqual({
			drop: 0.5,
			income: 5000,
			margin: -1000
		}));

	it('is looked at under several falls of income', () => {
		const margins = stressTest(household, 1000_00).map((stress) => [stress.drop, stress.margin]);
		expect(margins).toEqual([
			[0, 330_000],
			[0.1, 230_000],
			[0.2, 130_000],
			[0.3, 30_000],
			[0.5, -170_000]
		]);
		expect(stressTest(household, 0, [1])).toEqual([{ drop: 1, income: 0, margin: -570_000 }]);
	});

	it('is part of income', () => {
		expect(debtToIncome(4000_00, 10_000_00)).toBe(0.4);
		expect(fault(() => debtToIncome(-1, 1))).toBe(
			'InputError too-small (repayments) repayments: must be at least 0, is -1'
		);
		expect(fault(() => debtToIncome(1, 0))).toBe('InputError too-small (income) income: must be at least 1, is 0');
	});

	it.each<[Partial<Household>, string]>([
		[{ income: -1 }, 'InputError too-small (income) income: must be at least 0, is -1'],
		[{ fixedCosts: -1 }, 'InputError too-small (fixedCosts) fixedCosts: must be at least 0, is -1'],
		[{ costPerDependant: -1 }, 'InputError too-small (costPerDependant) costPerDependant: must be at least 0, is -1'],
		[{ repayments: -1 }, 'InputError too-small (repayments) repayments: must be at least 0, is -1'],
		[{ dependants: -1 }, 'InputError too-small (dependants) dependants: must be at least 0, is -1'],
		[{ dependants: 101 }, 'InputError too-large (dependants) dependants: must be at most 100, is 101']
	])('%j', (change, said) => expect(fault(() => affordability({ ...household, ...change }))).toBe(said));

	it('has bounds', () => {
		expect(fault(() => affordability(household, -0.1))).toBe(
			'InputError too-small (drop) drop: must be at least 0, is -0.1'
		);
		expect(fault(() => affordability(household, 1.1))).toBe(
			'InputError too-large (drop) drop: must be at most 1, is 1.1'
		);
		expect(fault(() => affordability(household, 0.3, -1))).toBe(
			'InputError too-small (keep) keep: must be at least 0, is -1'
		);
		expect(fault(() => stressTest(household, -1))).toBe(
			'InputError too-small (instalment) instalment: must be at least 0, is -1'
		);
	});
});

describe('the largest loan for an instalment', () => {
	it('is what it repays, rounded down', () => {
		expect(maximumLoan(1000_00, 0.12, 12)).toBe(11_255_07);
		expect(maximumLoan(100_00, 0, 12)).toBe(1200_00);
		expect(maximumLoan(100_00, 0.52, 1, 52)).toBe(9900);
		expect(maximumLoan(110_00, 1.2, 1)).toBe(10_000);
	});
	it('has instalments within it, and one yuan more has not', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 100_00, max: 50_000_00 }),
				fc.integer({ min: 0, max: 360 }),
				fc.integer({ min: 1, max: 360 }),
				(instalment, rate, periods) => {
					const principal = maximumLoan(instalment, rate / 1000, periods);
					expect(levelInstalment({ principal, annualRate: rate / 1000, periods })).toBeLessThanOrEqual(instalment);
					expect(annuityPayment(principal + 2, rate / 12_000, periods)).toBeGreaterThan(instalment);
				}
			)
		));
	it('has bounds', () => {
		expect(fault(() => maximumLoan(-1, 0.1, 12))).toBe(
			'InputError too-small (instalment) instalment: must be at least 0, is -1'
		);
		expect(fault(() => maximumLoan(1, -0.1, 12))).toBe(
			'InputError too-small (annualRate) annualRate: must be at least 0, is -0.1'
		);
		expect(fault(() => maximumLoan(1, 0.1, 0))).toBe(
			'InputError too-small (periods) periods: must be at least 1, is 0'
		);
		expect(fault(() => maximumLoan(1, 0.1, 1, 0))).toBe(
			'InputError too-small (periodsPerYear) periodsPerYear: must be at least 1, is 0'
		);
	});
});

describe('an emergency fund', () => {
	it('is so many months of what must be paid', () =>
		expect(emergencyFund(4000_00, 3, 5000_00, 600_00)).toEqual({
			target: 12_000_00,
			gap: 7000_00,
			monthsCovered: 1.2,
			monthsToTarget: 12
		}));
	it('may be full, or out of reach', () => {
		expect(emergencyFund(4000_00, 3, 13_000_00, 0)).toMatchObject({ gap: 0, monthsToTarget: 0, monthsCovered: 3.2 });
		expect(emergencyFund(4000_00, 3, 0, 0)).toMatchObject({ gap: 12_000_00, monthsToTarget: null, monthsCovered: 0 });
		expect([monthsToSave(100, 50), monthsToSave(101, 50), monthsToSave(0, 0)]).toEqual([2, 3, 0]);
	});
	it('has bounds', () => {
		expect(fault(() => emergencyFund(0, 3, 0, 0))).toBe(
			'InputError too-small (essentials) essentials: must be at least 1, is 0'
		);
		expect(fault(() => emergencyFund(1, 0, 0, 0))).toBe(
			'InputError too-small (months) months: must be at least 1, is 0'
		);
		expect(fault(() => emergencyFund(1, 25, 0, 0))).toBe(
			'InputError too-large (months) months: must be at most 24, is 25'
		);
		expect(fault(() => emergencyFund(1, 3, -1, 0))).toBe(
			'InputError too-small (saved) saved: must be at least 0, is -1'
		);
		expect(fault(() => emergencyFund(1, 3, 0, -1))).toBe(
			'InputError too-small (monthlySaving) monthlySaving: must be at least 0, is -1'
		);
	});
});

describe('offers side by side', () => {
	const longer: Offer = { name: 'longer', method: 'equal-instalments', annualRate: 0.12, periods: 24 };
	const cheaper: Offer = {
		name: 'less',
		method: 'equal-principal',
		annualRate: 0,
		periods: 10,
		forgiven: 2000_00,
		upfrontFee: 100_00
	};
	const pause = { after: 0, periods: 3, interest: 'waived', end: 'later' } as const;

	it('show what each asks, costs and takes', () => {
		const [one, two, three] = compareOffers(12_000_00, [longer, cheaper, { ...longer, name: 'pause', pause }], 1000_00);
		expect(one).toMatchObject({
			name: 'longer',
			firstPayment: 56_488,
			highestPayment: 56_494,
			periods: 24,
			sustainable: true
		});
		expect(one?.toPay).toBe(one?.schedule.totals.paid);
		expect(one?.cost).toBe((one?.toPay ?? 0) - 12_000_00);
		expect(one?.apr.rate).toBeCloseTo(0.12, 5);
		expect(two).toMatchObject({
			firstPayment: 1000_00,
			toPay: 10_100_00,
			cost: -1900_00,
			periods: 10,
			sustainable: true
		});
		expect(two?.apr.rate).toBeGreaterThan(0.02);
		expect(three).toMatchObject({ firstPayment: 0, highestPayment: 56_494, periods: 27 });
	});

	it('tell which one can’t be kept, a last payment’s rounding aside', () => {
		const keepable = (safe: number) => compareOffers(12_000_00, [longer], safe)[0]?.sustainable;
		expect(keepable(56_488)).toBe(true);
		expect(keepable(56_494 - 24)).toBe(true);
		expect(keepable(56_494 - 25)).toBe(false);
	});

	it('have bounds', () => {
		const run = (debt: number, offers: Offer[], safe = 0) => fault(() => compareOffers(debt, offers, safe));
		expect(run(0, [longer])).toBe('InputError too-small (debt) debt: must be at least 1, is 0');
		expect(run(1, [])).toBe('InputError empty (offers) offers: must have at least one entry');
		expect(run(1, [longer], -1)).toBe(
			'InputError too-small (safeInstalment) safeInstalment: must be at least 0, is -1'
		);
		expect(run(100, [{ ...longer, forgiven: 100 }])).toBe(
			'InputError too-large (forgiven) forgiven: must leave a debt'
		);
		expect(run(100, [{ ...longer, forgiven: -1 }])).toBe(
			'InputError too-small (forgiven) forgiven: must be at least 0, is -1'
		);
		expect(run(100, [{ ...longer, forgiven: 99 }])).toBe('no error');
	});
});

describe('what a wish costs', () => {
	const want: Want = {
		price: 6000_00,
		monthlyIncome: 8000_00,
		monthlyCosts: 6000_00,
		hoursPerMonth: 174,
		saved: 1000_00,
		monthlySaving: 800_00,
		instalments: flatFee({ principal: 6000_00, feeRate: 0.0075, periods: 12 })
	};

	it('in time, now, on instalments, and by saving first', () => {
		const cost = costOfWanting(want);
		expect(cost).toMatchObject({
			freePerMonth: 2000_00,
			hours: 522,
			now: { paid: 6000_00, extra: 0 },
			onInstalments: { paid: 6540_00, extra: 540_00 },
			savingFirst: { paid: 6000_00, extra: 0, months: 7 }
		});
		expect(cost.days).toBeCloseTo(91.25, 10);
		expect(cost.onInstalments.apr.rate).toBeCloseTo(0.1621648, 6);
	});

	it('counts an upfront fee', () => {
		const instalments = equalInstalments({ principal: 6000_00, annualRate: 0, periods: 6, upfrontFee: 60_00 });
		expect(costOfWanting({ ...want, instalments }).onInstalments).toMatchObject({ paid: 6060_00, extra: 60_00 });
	});

	it('needs no saving where enough is saved, and never ends without any', () => {
		expect(costOfWanting({ ...want, saved: 7000_00 }).savingFirst.months).toBe(0);
		expect(costOfWanting({ ...want, monthlySaving: 0 }).savingFirst.months).toBeNull();
	});

	it.each<[Partial<Want>, string]>([
		[{ price: 0 }, 'InputError too-small (price) price: must be at least 1, is 0'],
		[{ price: 1 }, 'InputError unknown (instalments) instalments: must be for the price'],
		[{ saved: -1 }, 'InputError too-small (saved) saved: must be at least 0, is -1'],
		[{ monthlySaving: -1 }, 'InputError too-small (monthlySaving) monthlySaving: must be at least 0, is -1'],
		[{ monthlyIncome: -1 }, 'InputError too-small (monthlyIncome) monthlyIncome: must be at least 0, is -1'],
		[{ monthlyCosts: -1 }, 'InputError too-small (monthlyCosts) monthlyCosts: must be at least 0, is -1'],
		[{ monthlyCosts: 8000_00 }, 'PlanError nothing-left (monthlyCosts) monthlyCosts: no money is free after them'],
		[{ monthlyCosts: 7999_99 }, 'no error'],
		[{ hoursPerMonth: 0 }, 'InputError too-small (hoursPerMonth) hoursPerMonth: must be at least 1, is 0'],
		[{ hoursPerMonth: 745 }, 'InputError too-large (hoursPerMonth) hoursPerMonth: must be at most 744, is 745']
	])('%j', (change, said) => expect(fault(() => costOfWanting({ ...want, ...change }))).toBe(said));
});

describe('the well-being scale', () => {
	it.each<[number, AgeBand, SurveyMode, number]>([
		[0, '18-61', 'self-administered', 14],
		[20, '18-61', 'self-administered', 50],
		[40, '18-61', 'self-administered', 86],
		[20, '62+', 'self-administered', 53],
		[0, '18-61', 'read-to-respondent', 16],
		[40, '62+', 'read-to-respondent', 87]
	])('gives %d, %s, %s the score %d', (total, age, mode, score) =>
		expect(wellbeingScore(total, age, mode)).toBe(score)
	);

	it('turns six items round', () => {
		expect(wellbeingRawTotal([4, 4, 0, 4, 0, 0, 0, 4, 0, 0])).toBe(40);
		expect(wellbeingRawTotal([0, 0, 4, 0, 4, 4, 4, 0, 4, 4])).toBe(0);
		expect(wellbeingRawTotal([1, 0, 4, 0, 4, 4, 4, 0, 4, 3])).toBe(2);
	});

	it('needs every answer', () => {
		expect(fault(() => wellbeingRawTotal([1]))).toBe(
			'InputError empty (answers) answers: all ten items must be answered'
		);
		expect(fault(() => wellbeingRawTotal([0, 0, 0, 0, 0, 0, 0, 0, 0, 5]))).toBe(
			'InputError too-large (answers.9) answers.9: must be at most 4, is 5'
		);
		expect(fault(() => wellbeingRawTotal([-1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toMatch('too-small (answers.0)');
		expect(fault(() => wellbeingScore(41, '62+', 'self-administered'))).toBe(
			'InputError too-large (rawTotal) rawTotal: must be at most 40, is 41'
		);
		expect(fault(() => wellbeingScore(-1, '62+', 'self-administered'))).toMatch('too-small (rawTotal)');
		expect(fault(() => wellbeingScore(1, '17' as '62+', 'self-administered'))).toBe(
			'InputError unknown (age) age: must be one of 18-61, 62+, is 17'
		);
		expect(fault(() => wellbeingScore(1, '62+', 'post' as 'self-administered'))).toBe(
			'InputError unknown (mode) mode: must be one of self-administered, read-to-respondent, is post'
		);
	});
});
