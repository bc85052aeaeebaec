import { aprRegZ, unitPeriodsBetween, unitPeriodsPerYear, type UnitPeriod } from '$lib/finance';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const month: UnitPeriod = { unit: 'month', count: 1 };
const start = { whole: 0, fraction: 0 };

describe('unit-periods between two days (App. J (b)(5))', () => {
	it.each<[string, string, UnitPeriod, number, number]>([
		['1978-01-10', '1978-02-10', month, 1, 0],
		['1978-02-10', '1978-04-01', month, 1, 19 / 30],
		['1978-01-01', '1978-01-31', month, 0, 1],
		['1978-02-23', '1978-03-01', { unit: 'semimonth', count: 1 }, 0, 6 / 15],
		['1978-01-10', '1978-03-01', { unit: 'semimonth', count: 1 }, 3, 7 / 15],
		['1978-05-23', '1978-10-01', { unit: 'month', count: 3 }, 1, 39 / 90],
		['1978-06-23', '1978-10-01', { unit: 'month', count: 3 }, 1, 8 / 90],
		['1978-01-10', '1978-03-01', { unit: 'month', count: 2 }, 0, 52 / 60],
		['1978-03-20', '1978-04-21', { unit: 'week', count: 1 }, 4, 4 / 7],
		['1978-03-18', '1978-04-20', { unit: 'week', count: 4 }, 1, 5 / 28],
		['1978-04-03', '1978-04-11', { unit: 'week', count: 2 }, 0, 8 / 14],
		['2023-10-26', '2023-11-30', { unit: 'day', count: 1 }, 35, 0],
		['2023-10-26', '2023-11-30', { unit: 'day', count: 10 }, 3, 0.5],
		['1978-01-10', '1979-07-10', { unit: 'year', count: 1 }, 1, 0.5],
		['1978-01-10', '1980-01-10', { unit: 'year', count: 1 }, 2, 0],
		['1978-01-10', '1979-01-20', { unit: 'year', count: 1 }, 1, 10 / 365],
		['1978-01-10', '1979-04-20', { unit: 'year', count: 1 }, 1, 100 / 365]
	])('%s to %s in %j', (from, to, unit, whole, fraction) => {
		const time = unitPeriodsBetween(from, to, unit);
		expect(time.whole).toBe(whole);
		expect(time.fraction).toBeCloseTo(fraction, 12);
	});

	it('a year has so many', () => {
		const perYear = (unit: UnitPeriod['unit'], count = 1) => unitPeriodsPerYear({ unit, count });
		expect([perYear('day'), perYear('week'), perYear('week', 2), perYear('semimonth')]).toEqual([365, 52, 26, 24]);
		expect([perYear('month'), perYear('month', 3), perYear('year')]).toEqual([12, 4, 1]);
		expect(fault(() => perYear('month', 0))).toBe(
			'InputError too-small (unitPeriod.count) unitPeriod.count: must be at least 1, is 0'
		);
		expect(fault(() => perYear('day', 367))).toMatch('too-large (unitPeriod.count)');
	});

	it('are not counted backwards', () =>
		expect(fault(() => unitPeriodsBetween('2026-02-01', '2026-01-01', month))).toMatch('out-of-order'));
});

/** One advance, payment streams as [amount, count, whole, fraction], unit-periods a year, published APR in %. */
type Example = readonly [string, number, readonly (readonly [number, number, number, number])[], number, number];

describe('the US actuarial method gives the published rate of Appendix J (c)', () => {
	it.each<Example>([
		['(1)(i)', 5000, [[230, 24, 1, 0]], 12, 9.69],
		['(1)(ii)', 6000, [[200, 36, 1, 19 / 30]], 12, 11.82],
		['(1)(iii)', 5000, [[219.17, 24, 0, 6 / 15]], 24, 10.34],
		['(1)(iv)', 10_000, [[385, 40, 1, 39 / 90]], 4, 8.97],
		['(1)(v)', 500, [[17.6, 30, 4, 4 / 7]], 52, 14.96],
		[
			'(2)(i)',
			5000,
			[
				[250, 1, 1, 0],
				[230, 23, 2, 0]
			],
			12,
			10.08
		],
		[
			'(2)(ii)',
			400,
			[
				[39.5, 1, 1, 5 / 28],
				[38.31, 11, 2, 5 / 28]
			],
			13,
			28.5
		],
		[
			'(3)(i)',
			5000,
			[
				[230, 23, 1, 0],
				[280, 1, 24, 0]
			],
			12,
			10.5
		],
		[
			'(3)(ii)',
			200,
			[
				[9.5, 19, 0, 8 / 14],
				[30, 1, 19, 8 / 14]
			],
			26,
			12.22
		],
		[
			'(4)(i)',
			5000,
			[
				[250, 1, 1, 0],
				[230, 22, 2, 0],
				[280, 1, 24, 0]
			],
			12,
			10.9
		],
		[
			'(4)(ii)',
			8000,
			[
				[449.36, 1, 0, 52 / 60],
				[465, 18, 1, 52 / 60],
				[200, 1, 19, 52 / 60]
			],
			6,
			7.3
		],
		['(5)(i)', 1000, [[1080, 1, 1, 0]], 365 / 255, 11.45]
	])('%s', (_paragraph, advanced, streams, perYear, percent) => {
		const payments = streams.map(([amount, count, whole, fraction]) => ({ amount, count, whole, fraction }));
		const apr = aprRegZ([{ amount: advanced, ...start }], payments, perYear);
		expect(Math.abs(apr.rate * 100 - percent)).toBeLessThanOrEqual(0.005);
		expect(apr).toMatchObject({ convention: 'us-reg-z', periodsPerYear: perYear });
	});

	it('to more digits', () => {
		const apr = aprRegZ([{ amount: 6000, ...start }], [{ amount: 200, count: 36, whole: 1, fraction: 19 / 30 }], 12);
		expect(apr.rate).toBeCloseTo(0.11816508290826, 11);
		expect(apr.effective).toBeCloseTo((1 + apr.rate / 12) ** 12 - 1, 10);
	});

	it('for several advances', () => {
		const advances = [
			{ amount: 500, ...start },
			{ amount: 550, whole: 1, fraction: 0 }
		];
		expect(aprRegZ(advances, [{ amount: 1210, count: 1, whole: 2, fraction: 0 }], 1).rate).toBeCloseTo(0.1, 10);
		const odd = [
			{ amount: 500, ...start },
			{ amount: 525, whole: 0, fraction: 0.5 }
		];
		expect(aprRegZ(odd, [{ amount: 1100, count: 1, whole: 1, fraction: 0 }], 1).rate).toBeCloseTo(0.1, 10);
	});

	it('at no charge, and below', () => {
		const payments = [{ amount: 100, count: 12, whole: 1, fraction: 0 }];
		expect(aprRegZ([{ amount: 1200, ...start }], payments, 12).rate).toBe(0);
		expect(aprRegZ([{ amount: 1300, ...start }], payments, 12).rate).toBeLessThan(-0.1);
	});
});

describe('what has no such rate', () => {
	const pay = { amount: 100, count: 1, whole: 1, fraction: 0 };
	it.each<[() => unknown, string]>([
		[() => aprRegZ([], [pay], 12), 'InputError empty (advances) advances: must have at least one entry'],
		[
			() => aprRegZ([{ amount: 1, ...start }], [], 12),
			'InputError empty (payments) payments: must have at least one entry'
		],
		[
			() => aprRegZ([{ amount: -1, ...start }], [pay], 12),
			'InputError too-small (advances.0.amount) advances.0.amount: must be at least 0, is -1'
		],
		[
			() => aprRegZ([{ amount: 1, whole: -1, fraction: 0 }], [pay], 12),
			'InputError too-small (advances.0.whole) advances.0.whole: must be at least 0, is -1'
		],
		[
			() => aprRegZ([{ amount: 1, whole: 0, fraction: -0.1 }], [pay], 12),
			'InputError too-small (advances.0.fraction) advances.0.fraction: must be at least 0, is -0.1'
		],
		[
			() => aprRegZ([{ amount: 1, whole: 0, fraction: 1.1 }], [pay], 12),
			'InputError too-large (advances.0.fraction) advances.0.fraction: must be at most 1, is 1.1'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [{ ...pay, count: 0 }], 12),
			'InputError too-small (payments.0.count) payments.0.count: must be at least 1, is 0'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [{ ...pay, amount: -1 }], 12),
			'InputError too-small (payments.0.amount) payments.0.amount: must be at least 0, is -1'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [pay], 0),
			'InputError too-small (unitPeriodsPerYear) unitPeriodsPerYear: must be at least 0.01, is 0'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [pay], 367),
			'InputError too-large (unitPeriodsPerYear) unitPeriodsPerYear: must be at most 366, is 367'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [{ ...pay, amount: 0 }], 12),
			'RateError no-rate (payments) payments: money must flow both ways'
		],
		[
			() => aprRegZ([{ amount: 1, ...start }], [{ ...pay, amount: 1e7 }], 12),
			'RateError no-rate (payments) payments: no rate makes them worth what was advanced'
		],
		[
			() =>
				aprRegZ(
					[
						{ amount: 10, ...start },
						{ amount: 50, whole: 2, fraction: 0 }
					],
					[pay],
					12
				),
			'RateError several-rates (advances) advances: an advance after a payment may give several rates'
		],
		[
			() => aprRegZ([{ amount: 10, whole: 0, fraction: 0.9 }], [{ ...pay, whole: 0, fraction: 0.1 }, pay], 12),
			'RateError several-rates (advances) advances: an advance after a payment may give several rates'
		]
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});
