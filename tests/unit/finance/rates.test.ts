import {
	aprOf,
	aprOfFlows,
	aprOfLevel,
	aprcEu,
	aprcEuFromYears,
	bulletRate,
	datedSchedule,
	deductedApr,
	equalInstalments,
	flatFeeApr,
	fromEffective,
	fromNominal,
	fromPeriodic,
	inPeriods,
	oddFirstPeriodApr,
	RateError,
	rateOfReturn,
	xirr
} from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

describe('rates told another way', () => {
	it('0.05 % a day is 18.25 % a year, 20.02 % with compounding', () => {
		const table = fromPeriodic(0.0005, 365);
		expect(table).toMatchObject({ periodic: 0.0005, periodsPerYear: 365, nominal: 0.1825 });
		expect(table.effective).toBeCloseTo(0.20015941, 8);
	});

	it('a nominal rate is divided, an effective one unwound', () => {
		expect(fromNominal(0.12, 12)).toMatchObject({ periodic: 0.01, nominal: 0.12, periodsPerYear: 12 });
		expect(fromNominal(0.12, 12).effective).toBeCloseTo(0.12682503, 8);
		expect(fromEffective(0.126825030131969720661201, 12).periodic).toBeCloseTo(0.01, 14);
		expect(fromEffective(0.2, 12).effective).toBe(0.2);
		expect(fromEffective(0.2, 12).nominal).toBeCloseTo(0.18371, 5);
	});

	it('1 % a month is 0.0327 % a day', () => {
		const daily = inPeriods(fromPeriodic(0.01, 12), 365);
		expect(daily.periodic).toBeCloseTo(0.00032719, 8);
		expect(daily.effective).toBeCloseTo(fromPeriodic(0.01, 12).effective, 12);
		expect(daily.periodsPerYear).toBe(365);
	});

	it('1,000 for 1,070 after 7 days is 365 % a year', () => {
		const table = bulletRate(1000_00, 1070_00, 7);
		expect(table.nominal).toBe(3.65);
		expect(table.periodic).toBe(0.07);
		expect(table.periodsPerYear).toBeCloseTo(365 / 7, 12);
		expect(table.effective).toBeCloseTo(1.07 ** (365 / 7) - 1, 8);
		expect(bulletRate(1000_00, 1070_00, 7, 360).nominal).toBeCloseTo(3.6, 12);
	});

	it.each<[() => unknown, string]>([
		[() => fromPeriodic(-1, 12), 'InputError too-small (rate) rate: must be at least -0.9999, is -1'],
		[() => fromPeriodic(0.01, 0), 'InputError too-small (periodsPerYear) periodsPerYear: must be at least 0.001, is 0'],
		[
			() => fromPeriodic(0.01, 367),
			'InputError too-large (periodsPerYear) periodsPerYear: must be at most 366, is 367'
		],
		[() => fromNominal(-0.1, 12), 'InputError too-small (rate) rate: must be at least 0, is -0.1'],
		[() => fromNominal(0.1, 0), 'InputError too-small (periodsPerYear) periodsPerYear: must be at least 1, is 0'],
		[() => fromNominal(0.1, 367), 'InputError too-large (periodsPerYear) periodsPerYear: must be at most 366, is 367'],
		[
			() => fromNominal(0.1, 1.5),
			'InputError not-whole (periodsPerYear) periodsPerYear: must be a whole number, is 1.5'
		],
		[() => fromEffective(-0.1, 12), 'InputError too-small (rate) rate: must be at least 0, is -0.1'],
		[
			() => fromEffective(0.1, 1.5),
			'InputError not-whole (periodsPerYear) periodsPerYear: must be a whole number, is 1.5'
		],
		[() => bulletRate(0, 1, 7), 'InputError too-small (principal) principal: must be at least 1, is 0'],
		[() => bulletRate(1, 0, 7), 'InputError too-small (repaid) repaid: must be at least 1, is 0'],
		[() => bulletRate(1, 1, 0), 'InputError too-small (days) days: must be at least 1, is 0'],
		[() => bulletRate(1, 1, 36_501), 'InputError too-large (days) days: must be at most 36500, is 36501']
	])('%s', (run, said) => expect(fault(run)).toBe(said));

	it('come back from where they went', () =>
		fc.assert(
			fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.integer({ min: 1, max: 366 }), (rate, periods) => {
				expect(fromPeriodic(fromEffective(rate, periods).periodic, periods).effective).toBeCloseTo(rate, 9);
				expect(inPeriods(inPeriods(fromNominal(rate, 12), periods), 12).periodic).toBeCloseTo(rate / 12, 9);
			})
		));
});

describe('the internal rate of return', () => {
	const flows = (...amounts: number[]) => amounts.map((amount, time) => ({ amount, time }));

	it('of one payment is its growth', () => {
		expect(rateOfReturn(flows(100, -110))).toBeCloseTo(0.1, 14);
		expect(rateOfReturn(flows(-100, 110))).toBeCloseTo(0.1, 14);
		expect(
			rateOfReturn([
				{ amount: 100, time: 3 },
				{ amount: -121, time: 5 }
			])
		).toBeCloseTo(0.1, 14);
	});
	it('is exactly nothing where nothing is charged', () => expect(rateOfReturn(flows(1200, -400, -400, -400))).toBe(0));
	it('is negative where less comes back', () => expect(rateOfReturn(flows(100, -90))).toBeCloseTo(-0.1, 14));
	it('may be huge', () => expect(rateOfReturn(flows(1, -1e9))).toBeCloseTo(1e9 - 1, -3));
	it('doesn’t mind the order of the list', () =>
		expect(
			rateOfReturn([
				{ amount: -60, time: 2 },
				{ amount: 100, time: 0 },
				{ amount: -60, time: 1 }
			])
		).toBeCloseTo(0.13066238629, 9));
	it('adds up what flows at one time', () =>
		expect(
			rateOfReturn([
				{ amount: 60, time: 0 },
				{ amount: 40, time: 0 },
				{ amount: -110, time: 1 }
			])
		).toBeCloseTo(0.1, 14));

	it('doesn’t take the dust of adding up for money', () =>
		expect(
			rateOfReturn([
				{ amount: 100, time: 0 },
				{ amount: 0.1 + 0.2, time: 1 },
				{ amount: -0.3, time: 1 },
				{ amount: -121, time: 2 }
			])
		).toBeCloseTo(0.1, 14));

	it('has no value without flows both ways', () => {
		const said = 'RateError no-rate (flows) flows: money must flow both ways';
		expect(fault(() => rateOfReturn([]))).toBe(said);
		expect(fault(() => rateOfReturn(flows(1, 2)))).toBe(said);
		expect(fault(() => rateOfReturn(flows(0, 0)))).toBe(said);
		expect(
			fault(() =>
				rateOfReturn([
					{ amount: 5, time: 1 },
					{ amount: -5, time: 1 }
				])
			)
		).toBe(said);
	});

	it('has no value where no rate fits', () =>
		expect(fault(() => rateOfReturn(flows(100, -150, 100)))).toBe(
			'RateError no-rate (flows) flows: no rate makes what is received equal what is repaid'
		));

	it('has no value beyond any rate that means something', () => {
		expect(fault(() => rateOfReturn(flows(1, -1e18)))).toMatch('RateError no-rate');
		expect(fault(() => rateOfReturn(flows(1e5, -1)))).toMatch('RateError no-rate');
	});

	it('isn’t one of two: 10 % and 20 % both fit', () => {
		const two = flows(-100, 230, -132);
		expect(fault(() => rateOfReturn(two))).toBe('RateError several-rates (flows) flows: 2 rates fit, none is the rate');
		try {
			rateOfReturn(two);
		} catch (error) {
			const found = error instanceof RateError ? error.found : [];
			expect(found).toHaveLength(2);
			expect(found[0]).toBeCloseTo(0.1, 10);
			expect(found[1]).toBeCloseTo(0.2, 10);
		}
	});

	it('isn’t one of three, all of them told', () => {
		// (x − 1.1)(x − 1.2)(x − 1.5), x being 1 + rate
		let found: readonly number[] = [];
		try {
			rateOfReturn(flows(100, -380, 477, -198));
		} catch (error) {
			if (error instanceof RateError) found = error.found;
		}
		expect(found.map((rate) => rate.toFixed(8))).toEqual(['0.10000000', '0.20000000', '0.50000000']);
	});

	it('is one although money flows back and forth', () =>
		expect(rateOfReturn(flows(100, -50, 20, -90))).toBeCloseTo(0.082850379985, 11));

	it('counts a rate that two roots share as one', () =>
		// −100(1 − 1.1v)²
		expect(rateOfReturn(flows(-100, 220, -121))).toBeCloseTo(0.1, 6));

	it('finds every root of flows made from roots', () =>
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 300 }), { minLength: 2, maxLength: 4 }), (percents) => {
				const sorted = percents.toSorted((a, b) => a - b);
				fc.pre(sorted.every((each, index) => index === 0 || each - (sorted[index - 1] ?? 0) >= 10));
				let polynomial = [1];
				for (const percent of percents) {
					const root = 1 + percent / 100;
					const shifted = [0, ...polynomial.map((each) => -each * root)];
					polynomial = shifted.map((each, index) => each + (polynomial[index] ?? 0));
				}
				try {
					rateOfReturn(flows(...polynomial));
					expect.unreachable();
				} catch (error) {
					if (!(error instanceof RateError)) throw error;
					expect(error.found.map((each) => Math.round(each * 100) + 0)).toEqual(sorted);
				}
			})
		));
});

describe('yearly cost', () => {
	it('of a flat fee of 0.6 % is 13.03 %, 13.84 % effective', () => {
		const { payment, apr } = flatFeeApr({ principal: 12_000_00, feeRate: 0.006, periods: 12 });
		expect(payment).toBe(1072_00);
		expect(apr.rate).toBeCloseTo(0.13034224, 8);
		expect(apr.effective).toBeCloseTo(0.13841785, 8);
		expect(apr).toMatchObject({ convention: 'nominal', periodsPerYear: 12 });
		expect(apr.periodic * 12).toBeCloseTo(apr.rate, 15);
	});

	it('of a flat fee rises with an upfront fee, and with more periods a year', () => {
		const quote = { principal: 12_000_00, feeRate: 0.006, periods: 12 };
		expect(flatFeeApr({ ...quote, upfrontFee: 100_000 }).apr.rate).toBeCloseTo(0.299337564503, 11);
		expect(flatFeeApr({ ...quote, periodsPerYear: 52 }).apr.rate).toBeCloseTo((0.13034224 * 52) / 12, 7);
	});

	it('of 10,000 of which 9,000 arrive is 32.5 %', () => {
		const { payment, apr } = deductedApr({ principal: 10_000_00, deducted: 1000_00, rate: 0.01, periods: 12 });
		expect(payment).toBeCloseTo(888_48.788678, 5);
		expect(apr.rate).toBeCloseTo(0.32499834, 8);
		expect(
			deductedApr({ principal: 10_000_00, deducted: 0, rate: 0.01, periods: 12, periodsPerYear: 52 }).apr.rate
		).toBeCloseTo(0.52, 10);
	});

	it('of a long first period is 13.95 % (HP-12C)', () => {
		const quote = { received: 3950_00, payment: 120_00, periods: 42, oddDays: 13, periodDays: 30 } as const;
		const simple = oddFirstPeriodApr({ ...quote, oddInterest: 'simple' });
		expect(simple.rate).toBeCloseTo(0.13947815, 8);
		expect(simple.convention).toBe('nominal');
		const compound = oddFirstPeriodApr({ ...quote, oddInterest: 'compound' });
		expect(compound.rate).toBeGreaterThan(simple.rate);
		expect(compound.rate).toBeCloseTo(0.13948798636, 11);
		expect(oddFirstPeriodApr({ ...quote, oddInterest: 'simple', periodsPerYear: 24 }).rate).toBeCloseTo(0.2789563, 7);
	});

	it('of payments that are no more than was received is nothing', () => {
		const quote = {
			received: 1200,
			payment: 100,
			periods: 12,
			oddDays: 0,
			periodDays: 30,
			oddInterest: 'simple'
		} as const;
		expect(oddFirstPeriodApr(quote).rate).toBe(0);
		expect(fault(() => oddFirstPeriodApr({ ...quote, received: 1201 }))).toBe(
			'RateError no-rate (payment) payment: the payments don’t repay what was received'
		);
	});

	it('of a schedule counts its fees and the money that arrived', () => {
		const terms = { principal: 12_000_00, annualRate: 0.12, periods: 12 };
		expect(aprOf(equalInstalments(terms)).rate).toBeCloseTo(0.12, 5);
		expect(aprOf(equalInstalments({ ...terms, upfrontFee: 120_000 })).rate).toBeCloseTo(0.325000120842, 11);
		expect(aprOf(equalInstalments({ ...terms, feePerPeriod: 7200 })).rate).toBeCloseTo(0.245972271218, 11);
		expect(aprOf(equalInstalments({ ...terms, periodsPerYear: 52 }))).toMatchObject({
			convention: 'nominal',
			periodsPerYear: 52
		});
	});

	it('of a dated schedule is an XIRR', () => {
		const schedule = datedSchedule({
			principal: 10_000_00,
			annualRate: 0.18,
			advance: '2025-01-01',
			basis: 365,
			shortfall: 'waits',
			payments: [{ date: '2026-01-01', amount: 0 }]
		});
		const apr = aprOf(schedule);
		expect(apr).toMatchObject({ convention: 'xirr', periodsPerYear: 1 });
		expect(apr.rate).toBeCloseTo(0.18, 12);
		expect(apr.effective).toBe(apr.rate);
		expect(apr.periodic).toBe(apr.rate);
	});

	it('of level payments and of flows are the same', () => {
		expect(aprOfLevel(1000, 100, 12)).toEqual(aprOfFlows([1000, ...new Array<number>(12).fill(-100)]));
		expect(aprOfLevel(1000, 600, 2, 1).rate).toBeCloseTo(0.13066239, 8);
	});

	it('names the schedule that has none', () =>
		expect(fault(() => aprOf({ ...equalInstalments({ principal: 5, annualRate: 0, periods: 1 }), rows: [] }))).toBe(
			'RateError no-rate (schedule) schedule: money must flow both ways'
		));

	it.each<[() => unknown, string]>([
		[() => aprOfLevel(1, 1, 0), 'InputError too-small (periods) periods: must be at least 1, is 0'],
		[
			() => flatFeeApr({ principal: 0, feeRate: 0, periods: 1 }),
			'InputError too-small (principal) principal: must be at least 1, is 0'
		],
		[
			() => flatFeeApr({ principal: 1, feeRate: 2, periods: 1 }),
			'InputError too-large (feeRate) feeRate: must be at most 1, is 2'
		],
		[
			() => flatFeeApr({ principal: 1, feeRate: -1, periods: 1 }),
			'InputError too-small (feeRate) feeRate: must be at least 0, is -1'
		],
		[
			() => flatFeeApr({ principal: 1, feeRate: 0, periods: 0 }),
			'InputError too-small (periods) periods: must be at least 1, is 0'
		],
		[
			() => flatFeeApr({ principal: 1, feeRate: 0, periods: 1, upfrontFee: -1 }),
			'InputError too-small (upfrontFee) upfrontFee: must be at least 0, is -1'
		],
		[
			() => deductedApr({ principal: 0, deducted: 0, rate: 0, periods: 1 }),
			'InputError too-small (principal) principal: must be at least 1, is 0'
		],
		[
			() => deductedApr({ principal: 1, deducted: -1, rate: 0, periods: 1 }),
			'InputError too-small (deducted) deducted: must be at least 0, is -1'
		],
		[
			() => deductedApr({ principal: 1, deducted: 2, rate: 0, periods: 1 }),
			'RateError no-rate (flows) flows: money must flow both ways'
		]
	])('%s', (run, said) => expect(fault(run)).toBe(said));

	it.each([
		[{ received: 0 }, 'too-small (received) received: must be at least 1, is 0'],
		[{ payment: 0 }, 'too-small (payment) payment: must be at least 1, is 0'],
		[{ periods: 0 }, 'too-small (periods) periods: must be at least 1, is 0'],
		[{ oddDays: -1 }, 'too-small (oddDays) oddDays: must be at least 0, is -1'],
		[{ oddDays: 367 }, 'too-large (oddDays) oddDays: must be at most 366, is 367'],
		[{ periodDays: 0 }, 'too-small (periodDays) periodDays: must be at least 1, is 0'],
		[{ periodDays: 367 }, 'too-large (periodDays) periodDays: must be at most 366, is 367'],
		[{ oddInterest: 'none' as 'simple' }, 'unknown (oddInterest) oddInterest: must be one of simple, compound, is none']
	])('odd first periods: %j', (change, said) => {
		const quote = {
			received: 1000,
			payment: 100,
			periods: 12,
			oddDays: 5,
			periodDays: 30,
			oddInterest: 'simple'
		} as const;
		expect(fault(() => oddFirstPeriodApr({ ...quote, ...change }))).toBe(`InputError ${said}`);
	});
});

describe('dated flows', () => {
	const excel = [
		{ amount: -10_000, date: '1992-01-01' },
		{ amount: 2750, date: '1992-03-01' },
		{ amount: 4250, date: '1992-10-30' },
		{ amount: 3250, date: '1993-02-15' },
		{ amount: 2750, date: '1993-04-01' }
	];
	it('match Excel XIRR, in any order', () => {
		expect(xirr(excel).rate).toBeCloseTo(0.373362533519, 11);
		expect(xirr(excel.toReversed()).rate).toBeCloseTo(0.373362533519, 11);
		expect(xirr(excel)).toMatchObject({ convention: 'xirr', periodsPerYear: 1 });
	});

	it('match the EU’s first example by each count of days', () => {
		const loan = [
			{ amount: 1000, date: '1994-01-01' },
			{ amount: -1200, date: '1995-07-01' }
		];
		expect(aprcEu(loan).rate).toBeCloseTo(1.2 ** (365 / 546) - 1, 12);
		expect(aprcEu(loan, 'actual/365.25').rate).toBeCloseTo(1.2 ** (365.25 / 546) - 1, 12);
		expect(aprcEu(loan, 'months/12').rate).toBeCloseTo(1.2 ** (1 / 1.5) - 1, 12);
		expect(aprcEu(loan)).toMatchObject({ convention: 'eu-aprc', periodsPerYear: 1 });
	});

	it('match its third by years', () => {
		const apr = aprcEuFromYears([
			{ amount: 1000, time: 0 },
			{ amount: -600, time: 1 },
			{ amount: -600, time: 2 }
		]);
		expect(apr.rate).toBeCloseTo(0.1306623862918, 12);
		expect(apr.convention).toBe('eu-aprc');
	});

	it.each<[() => unknown, string]>([
		[() => xirr([]), 'InputError empty (flows) flows: must have at least one entry'],
		[
			() =>
				xirr([
					{ amount: 1, date: '2026-01-01' },
					{ amount: NaN, date: '2026-01-02' }
				]),
			'InputError not-a-number (flows.1.amount) flows.1.amount: must be a finite number'
		],
		[
			() =>
				xirr([
					{ amount: 1, date: '2026-01-01' },
					{ amount: -1, date: '2026-02-30' }
				]),
			'InputError not-a-date (flows.1.date) flows.1.date: must be a day such as 2026-11-24, is 2026-02-30'
		],
		[
			() => xirr([{ amount: 1, date: '' }]),
			'InputError not-a-date (start) start: must be a day such as 2026-11-24, is '
		],
		[
			() => aprcEu(excel, 'months' as 'months/12'),
			'InputError unknown (count) count: must be one of actual/360, actual/365, actual/365.25, actual/actual, months/12, is months'
		],
		[
			() => aprcEuFromYears([{ amount: 1, time: -1 }]),
			'InputError too-small (flows.0.time) flows.0.time: must be at least 0, is -1'
		],
		[
			() =>
				aprcEuFromYears([
					{ amount: 1, time: 0 },
					{ amount: 1, time: 101 }
				]),
			'InputError too-large (flows.1.time) flows.1.time: must be at most 100, is 101'
		]
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});
