import {
	equalInstalments,
	equalPrincipal,
	flatFee,
	highestPayment,
	interestFirst,
	levelInstalment,
	makeSchedule,
	periodicMethods,
	type Row
} from '$lib/finance';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

/** 12,000 yuan at 12 % a year for a year. */
const terms = { principal: 12_000_00, annualRate: 0.12, periods: 12 };
const column = (rows: readonly Row[], name: 'interest' | 'principal' | 'payment' | 'balance' | 'fee' | 'time') =>
	rows.map((row) => row[name]);

describe('equal instalments', () => {
	it('pay the same each month; the last one takes up the rounding', () => {
		const { rows, totals } = equalInstalments(terms);
		expect(column(rows, 'interest')).toEqual([
			12000, 11054, 10098, 9133, 8158, 7173, 6179, 5175, 4160, 3136, 2101, 1056
		]);
		expect(column(rows, 'payment')).toEqual([...new Array<number>(11).fill(106_619), 106_614]);
		expect(rows.at(-1)).toEqual({
			kind: 'instalment',
			period: 12,
			time: 12,
			opening: 105_558,
			interest: 1056,
			principal: 105_558,
			fee: 0,
			payment: 106_614,
			balance: 0,
			unpaidInterest: 0
		});
		expect(totals).toEqual({ interest: 79_423, principal: 1_200_000, fees: 0, paid: 1_279_423, cost: 79_423 });
	});

	it('match the HP-12C to the cent', () => {
		const [row] = equalInstalments({ principal: 250_000_00, annualRate: 0.0525, periods: 360 }).rows;
		expect(row).toMatchObject({ payment: 1380_51, interest: 1093_75, principal: 286_76, balance: 249_713_24 });
		expect(levelInstalment({ principal: 250_000_00, annualRate: 0.0525, periods: 360 })).toBe(1380_51);
	});

	it('begin after the grace, in which interest alone is paid', () => {
		const { rows } = equalInstalments({ ...terms, grace: 3 });
		expect(rows.map((row) => row.kind)).toEqual([
			...new Array<string>(3).fill('grace'),
			...new Array<string>(9).fill('instalment')
		]);
		expect(column(rows, 'payment')).toEqual([12000, 12000, 12000, ...new Array<number>(8).fill(140_088), 140_091]);
		expect(column(rows, 'balance').slice(2, 4)).toEqual([1_200_000, 1_071_912]);
	});

	it('pay a long first period’s interest at once', () => {
		const firstPeriod = { days: 45, basis: 360, spread: 'first' } as const;
		const { rows } = equalInstalments({ ...terms, firstPeriod });
		expect(column(rows, 'interest').slice(0, 2)).toEqual([18_000, 11_054]);
		expect(column(rows, 'payment').slice(0, 2)).toEqual([112_619, 106_619]);
		expect(column(rows, 'time').slice(0, 2)).toEqual([1.5, 2.5]);
	});

	it('or spread it over all payments', () => {
		const firstPeriod = { days: 45, basis: 360, spread: 'all' } as const;
		const { rows } = equalInstalments({ ...terms, firstPeriod });
		// 1066.1885… × (1 + 1 % × 1½) ÷ (1 + 1 %)
		expect(column(rows, 'payment').slice(0, 11)).toEqual(new Array<number>(11).fill(107_146));
		expect(rows[0]).toMatchObject({ interest: 18_000, principal: 89_146 });
		expect(Math.abs((rows.at(-1)?.payment ?? 0) - 107_146)).toBeLessThan(10);
	});

	it('or pay it with the first interest of a grace, which leaves nothing to spread', () => {
		const firstPeriod = { days: 45, basis: 360, spread: 'all' } as const;
		const { rows } = equalInstalments({ ...terms, grace: 3, firstPeriod });
		expect(column(rows, 'payment').slice(0, 4)).toEqual([18_000, 12_000, 12_000, 140_088]);
	});

	it('a short first period costs less', () => {
		const firstPeriod = { days: 20, basis: 365, spread: 'first' } as const;
		const [row] = equalInstalments({ ...terms, firstPeriod }).rows;
		expect(row).toMatchObject({ interest: 7890, payment: 102_509 });
		expect(row?.time).toBeCloseTo(1 + (20 * 12) / 365 - 1, 12);
	});

	it('paid in advance match the HP-12C', () => {
		const { rows } = equalInstalments({ principal: 12_500_00, annualRate: 0.102, periods: 48, paidInAdvance: true });
		expect(rows[0]).toMatchObject({ interest: 0, payment: 315_55, time: 0 });
		expect(rows[9]).toMatchObject({ interest: 88_72, principal: 226_83, balance: 10_210_45, time: 9 });
		expect(rows.at(-1)?.balance).toBe(0);
	});

	it('in advance after a grace are those of the end of a period', () => {
		const inAdvance = equalInstalments({ ...terms, grace: 3, paidInAdvance: true }).rows;
		expect(inAdvance[0]).toMatchObject({ kind: 'grace', payment: 0 });
		expect(inAdvance[3]).toMatchObject({ kind: 'instalment', payment: 140_088 });
	});

	it('can be weekly', () => {
		const { rows } = equalInstalments({ ...terms, periodsPerYear: 52 });
		expect(rows[0]).toMatchObject({ interest: 2769, payment: 101_506 });
	});

	it('charge a fee each time, and keep back another', () => {
		const { rows, totals, received } = equalInstalments({ ...terms, feePerPeriod: 500, upfrontFee: 30_000 });
		expect(column(rows, 'payment').slice(0, 2)).toEqual([107_119, 107_119]);
		expect(column(rows, 'fee')).toEqual(new Array<number>(12).fill(500));
		expect(received).toBe(1_170_000);
		expect(totals).toMatchObject({ fees: 6000, paid: 1_285_423, cost: 115_423 });
	});

	it('of a tiny loan never pay more than is owed', () => {
		const { rows } = equalInstalments({ principal: 7, annualRate: 0, periods: 12 });
		expect(column(rows, 'payment')).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
	});
});

describe('equal principal', () => {
	it('pays the same principal and ever less interest', () => {
		const { rows, totals } = equalPrincipal({ ...terms, principal: 10_000_00 });
		expect(column(rows, 'interest')).toEqual([10000, 9167, 8333, 7500, 6667, 5833, 5000, 4167, 3333, 2500, 1667, 833]);
		expect(column(rows, 'principal')).toEqual([...new Array<number>(11).fill(83_333), 83_337]);
		expect(totals.interest).toBe(65_000);
	});

	it('starts after the grace', () => {
		const { rows } = equalPrincipal({ ...terms, grace: 2 });
		expect(column(rows, 'principal')).toEqual([0, 0, ...new Array<number>(10).fill(120_000)]);
	});
});

describe('interest first', () => {
	it('repays all principal at the end', () => {
		const { rows } = interestFirst({ ...terms, periods: 3 });
		expect(column(rows, 'payment')).toEqual([12_000, 12_000, 1_212_000]);
		expect(rows.at(-1)?.balance).toBe(0);
	});
});

describe('flat fee', () => {
	it('charges on the original principal to the end', () => {
		const { rows, totals, method } = flatFee({ principal: 12_000_00, feeRate: 0.006, periods: 12 });
		expect(column(rows, 'payment')).toEqual(new Array<number>(12).fill(1072_00));
		expect(rows[11]).toMatchObject({ fee: 7200, principal: 100_000, interest: 0 });
		expect(totals).toMatchObject({ fees: 86_400, interest: 0, cost: 86_400 });
		expect(method).toBe('flat-fee');
	});

	it('needs a fee rate and a principal within bounds', () => {
		expect(fault(() => flatFee({ principal: 0, feeRate: 0.01, periods: 12 }))).toBe(
			'InputError too-small (principal) principal: must be at least 1, is 0'
		);
		expect(fault(() => flatFee({ principal: 1, feeRate: 1.1, periods: 12 }))).toBe(
			'InputError too-large (feeRate) feeRate: must be at most 1, is 1.1'
		);
		expect(fault(() => flatFee({ principal: 1, feeRate: -0.1, periods: 12 }))).toMatch('too-small (feeRate)');
	});
});

describe('methods by name', () => {
	it.each([
		['equal-instalments', equalInstalments(terms)],
		['equal-principal', equalPrincipal(terms)],
		['interest-first', interestFirst(terms)]
	] as const)('%s', (method, schedule) => expect(makeSchedule(method, terms)).toEqual(schedule));

	it('flat fees take the fee in fen', () =>
		expect(makeSchedule('flat-fee', { ...terms, annualRate: 0, feePerPeriod: 7200 })).toEqual(
			flatFee({ principal: 12_000_00, feeRate: 0.006, periods: 12 })
		));

	it('are four', () =>
		expect(periodicMethods).toEqual(['equal-instalments', 'equal-principal', 'interest-first', 'flat-fee']));

	it('refuse another', () =>
		expect(fault(() => makeSchedule('balloon' as 'flat-fee', terms))).toBe(
			'InputError unknown (method) method: must be one of equal-instalments, equal-principal, interest-first, flat-fee, is balloon'
		));

	it('know the highest payment', () => expect(highestPayment(equalPrincipal(terms))).toBe(112_000));
});

describe('bounds of terms', () => {
	it.each<[Partial<Parameters<typeof equalInstalments>[0]>, string]>([
		[{ principal: 0 }, 'InputError too-small (principal) principal: must be at least 1, is 0'],
		[
			{ principal: 1e12 + 1 },
			'InputError too-large (principal) principal: must be at most 1000000000000, is 1000000000001'
		],
		[{ principal: 100.5 }, 'InputError not-whole (principal) principal: must be a whole number, is 100.5'],
		[{ annualRate: -0.01 }, 'InputError too-small (annualRate) annualRate: must be at least 0, is -0.01'],
		[{ annualRate: 100.1 }, 'InputError too-large (annualRate) annualRate: must be at most 100, is 100.1'],
		[{ periods: 0 }, 'InputError too-small (periods) periods: must be at least 1, is 0'],
		[{ periods: 1201 }, 'InputError too-large (periods) periods: must be at most 1200, is 1201'],
		[{ periodsPerYear: 0 }, 'InputError too-small (periodsPerYear) periodsPerYear: must be at least 1, is 0'],
		[{ periodsPerYear: 367 }, 'InputError too-large (periodsPerYear) periodsPerYear: must be at most 366, is 367'],
		[{ grace: 12 }, 'InputError too-large (grace) grace: must be at most 11, is 12'],
		[{ grace: -1 }, 'InputError too-small (grace) grace: must be at least 0, is -1'],
		[{ feePerPeriod: -1 }, 'InputError too-small (feePerPeriod) feePerPeriod: must be at least 0, is -1'],
		[{ upfrontFee: -1 }, 'InputError too-small (upfrontFee) upfrontFee: must be at least 0, is -1'],
		[{ upfrontFee: 12_000_00 }, 'InputError too-large (upfrontFee) upfrontFee: must leave something of the principal'],
		[
			{ firstPeriod: { days: 0, basis: 360, spread: 'all' } },
			'InputError too-small (firstPeriod.days) firstPeriod.days: must be at least 1, is 0'
		]
	])('%j', (change, said) => {
		expect(fault(() => equalInstalments({ ...terms, ...change }))).toBe(said);
		expect(fault(() => levelInstalment({ ...terms, ...change }))).toBe(said);
	});

	it('know how a first period may be', () => {
		const run = (basis: 365, spread: 'all') =>
			fault(() => equalInstalments({ ...terms, firstPeriod: { days: 9, basis, spread } }));
		expect(run(366 as 365, 'all')).toBe(
			'InputError unknown (firstPeriod.basis) firstPeriod.basis: must be one of 360, 365, is 366'
		);
		expect(run(365, 'none' as 'all')).toBe(
			'InputError unknown (firstPeriod.spread) firstPeriod.spread: must be one of first, all, is none'
		);
	});

	it('allow the extremes', () => {
		expect(fault(() => equalInstalments({ principal: 1e12, annualRate: 100, periods: 1200 }))).toBe('no error');
		expect(fault(() => equalInstalments({ principal: 2, annualRate: 0, periods: 1, upfrontFee: 1 }))).toBe('no error');
	});
});
