import { cardInterest, cardMethods, cycleOf, minimumPath, type CardBill, type CardTerms } from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

describe('a card’s cycle', () => {
	const calendar = { statementDay: 5, daysToPay: 20 };
	it.each([
		['2026-03-05', '2026-03-05', '2026-03-25', 20],
		['2026-03-06', '2026-04-05', '2026-04-25', 50],
		['2026-03-01', '2026-03-05', '2026-03-25', 24],
		['2026-12-06', '2027-01-05', '2027-01-25', 50]
	])('a purchase on %s is billed on %s and due on %s, free for %d days', (purchase, statement, due, freeDays) =>
		expect(cycleOf(purchase, calendar)).toEqual({ statement, due, freeDays })
	);
	it('may close late in the month', () =>
		expect(cycleOf('2026-01-30', { statementDay: 28, daysToPay: 1 })).toEqual({
			statement: '2026-02-28',
			due: '2026-03-01',
			freeDays: 30
		}));
	it('has bounds', () => {
		expect(fault(() => cycleOf('2026-02-30', calendar))).toBe(
			'InputError not-a-date (purchase) purchase: must be a day such as 2026-11-24, is 2026-02-30'
		);
		expect(fault(() => cycleOf('2026-02-10', { ...calendar, statementDay: 29 }))).toBe(
			'InputError too-large (statementDay) statementDay: must be at most 28, is 29'
		);
		expect(fault(() => cycleOf('2026-02-10', { ...calendar, statementDay: 0 }))).toMatch('too-small (statementDay)');
		expect(fault(() => cycleOf('2026-02-10', { ...calendar, daysToPay: 61 }))).toBe(
			'InputError too-large (daysToPay) daysToPay: must be at most 60, is 61'
		);
		expect(fault(() => cycleOf('2026-02-10', { ...calendar, daysToPay: 0 }))).toMatch('too-small (daysToPay)');
	});
});

describe('card interest', () => {
	const bill: CardBill = {
		purchases: [{ day: 0, amount: 10_000_00 }],
		payments: [
			{ day: 50, amount: 9000_00 },
			{ day: 60, amount: 1000_00 }
		],
		dueDay: 50,
		dailyRate: 0.0005,
		method: 'full-balance'
	};

	it('on the full balance is 255.00', () =>
		expect(cardInterest(bill)).toEqual({
			rows: [
				{ from: 0, to: 50, balance: 900_000 },
				{ from: 0, to: 60, balance: 100_000 }
			],
			amount: 255_00,
			exact: 255_00,
			unpaid: 0
		}));

	it('on the rest is 30.00', () =>
		expect(cardInterest({ ...bill, method: 'residual' })).toEqual({
			rows: [{ from: 0, to: 60, balance: 100_000 }],
			amount: 30_00,
			exact: 30_00,
			unpaid: 0
		}));

	it.each(cardMethods)('is nothing if the bill is paid in full in time (%s)', (method) => {
		const payments = [{ day: 50, amount: 10_000_00 }];
		expect(cardInterest({ ...bill, method, payments })).toEqual({ rows: [], amount: 0, exact: 0, unpaid: 0 });
	});

	it('runs in full for a bill paid one day late', () => {
		const payments = [{ day: 51, amount: 10_000_00 }];
		expect(cardInterest({ ...bill, payments }).amount).toBe(255_00);
		expect(cardInterest({ ...bill, payments, method: 'residual' }).amount).toBe(255_00);
	});

	it('puts payments on the oldest purchase, in whatever order they are told', () => {
		const purchases = [
			{ day: 10, amount: 2000_00 },
			{ day: 0, amount: 1000_00 }
		];
		const payments = [
			{ day: 60, amount: 500_00 },
			{ day: 50, amount: 2000_00 },
			{ day: 40, amount: 0 }
		];
		const { rows, unpaid, exact } = cardInterest({ ...bill, purchases, payments });
		expect(rows).toEqual([
			{ from: 0, to: 50, balance: 100_000 },
			{ from: 10, to: 50, balance: 100_000 },
			{ from: 10, to: 60, balance: 50_000 }
		]);
		expect(exact).toBe((5_000_000 + 4_000_000 + 2_500_000) * 0.0005);
		expect(unpaid).toBe(500_00);
	});

	it('doesn’t run before a purchase that was paid in advance', () => {
		const purchases = [
			{ day: 30, amount: 100_00 },
			{ day: 31, amount: 100_00 }
		];
		const { rows } = cardInterest({ ...bill, purchases, payments: [{ day: 10, amount: 150_00 }] });
		expect(rows[0]).toEqual({ from: 30, to: 30, balance: 10_000 });
	});

	it('counts no purchase paid twice', () => {
		const { unpaid } = cardInterest({ ...bill, payments: [{ day: 60, amount: 20_000_00 }] });
		expect(unpaid).toBe(0);
	});

	it('never costs less on the full balance', () =>
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.integer({ min: 50, max: 400 }), (paid, day) => {
				const payments = [
					{ day: 50, amount: paid },
					{ day, amount: 1_000_000 }
				];
				const full = cardInterest({ ...bill, payments }).exact;
				expect(full).toBeGreaterThanOrEqual(cardInterest({ ...bill, payments, method: 'residual' }).exact);
			})
		));

	it.each<[Partial<CardBill>, string]>([
		[{ purchases: [] }, 'InputError empty (purchases) purchases: must have at least one entry'],
		[
			{ purchases: [{ day: -1, amount: 1 }] },
			'InputError too-small (purchases.0.day) purchases.0.day: must be at least 0, is -1'
		],
		[
			{ purchases: [{ day: 1, amount: -1 }] },
			'InputError too-small (purchases.0.amount) purchases.0.amount: must be at least 0, is -1'
		],
		[
			{ payments: [{ day: 1, amount: -1 }] },
			'InputError too-small (payments.0.amount) payments.0.amount: must be at least 0, is -1'
		],
		[{ dueDay: -1 }, 'InputError too-small (dueDay) dueDay: must be at least 0, is -1'],
		[{ dailyRate: -1 }, 'InputError too-small (dailyRate) dailyRate: must be at least 0, is -1'],
		[{ dailyRate: 2 }, 'InputError too-large (dailyRate) dailyRate: must be at most 1, is 2'],
		[
			{ method: 'none' as 'residual' },
			'InputError unknown (method) method: must be one of full-balance, residual, is none'
		]
	])('%j', (change, said) => expect(fault(() => cardInterest({ ...bill, ...change }))).toBe(said));
});

describe('paying the minimum', () => {
	const card: CardTerms = { balance: 10_000_00, monthlyRate: 0.015, minimumShare: 0.1, minimumFloor: 100_00 };

	it('takes 37 months and 1,652.11', () => {
		const { rows, months, interest, paid } = minimumPath(card);
		expect([months, interest, paid]).toEqual([37, 1652_11, 11_652_11]);
		expect(rows[0]).toEqual({
			month: 1,
			opening: 1_000_000,
			interest: 15_000,
			payment: 101_500,
			spending: 0,
			balance: 913_500
		});
		expect(rows.at(-1)).toMatchObject({ month: 37, balance: 0 });
		expect(rows.at(-1)?.payment).toBeLessThan(100_00);
	});

	it('is quicker at a fixed payment above it', () => {
		const fixed = minimumPath({ ...card, payAtLeast: 1015_00 });
		expect(fixed.rows.slice(0, 2).map((row) => row.payment)).toEqual([101_500, 101_500]);
		expect(fixed.months).toBe(11);
	});

	it('is slower with new spending, which bears interest from the next month', () => {
		const spending = minimumPath({ ...card, newSpending: 50_00 });
		expect(spending.rows[0]).toMatchObject({ spending: 5000, balance: 918_500 });
		expect(spending.rows[1]?.interest).toBe(13_778);
		expect(spending.rows.at(-1)).toMatchObject({ spending: 0, balance: 0 });
		expect(spending.months).toBeGreaterThan(37);
	});

	it('is no matter without a debt', () =>
		expect(minimumPath({ ...card, balance: 0 })).toEqual({ rows: [], months: 0, interest: 0, paid: 0 }));

	it('never ends if the payment is eaten', () => {
		const said = fault(() => minimumPath({ ...card, monthlyRate: 0.5, minimumShare: 0.01, minimumFloor: 0 }));
		expect(said).toBe('PlanError never-repaid (payment) payment: interest outgrows the payments');
		const forever = fault(() => minimumPath({ ...card, monthlyRate: 0, minimumShare: 0, minimumFloor: 833 }));
		expect(forever).toBe('PlanError never-repaid (payment) payment: still 400 fen after 1200 months');
		expect(minimumPath({ ...card, balance: 1200, monthlyRate: 0, minimumShare: 0, minimumFloor: 1 }).months).toBe(1200);
	});

	it.each<[Partial<CardTerms>, string]>([
		[{ balance: -1 }, 'too-small (balance) balance: must be at least 0, is -1'],
		[{ monthlyRate: -1 }, 'too-small (monthlyRate) monthlyRate: must be at least 0, is -1'],
		[{ monthlyRate: 2 }, 'too-large (monthlyRate) monthlyRate: must be at most 1, is 2'],
		[{ minimumShare: -1 }, 'too-small (minimumShare) minimumShare: must be at least 0, is -1'],
		[{ minimumShare: 2 }, 'too-large (minimumShare) minimumShare: must be at most 1, is 2'],
		[{ minimumFloor: -1 }, 'too-small (minimumFloor) minimumFloor: must be at least 0, is -1'],
		[{ newSpending: -1 }, 'too-small (newSpending) newSpending: must be at least 0, is -1'],
		[{ payAtLeast: -1 }, 'too-small (payAtLeast) payAtLeast: must be at least 0, is -1']
	])('%j', (change, said) => expect(fault(() => minimumPath({ ...card, ...change }))).toBe(`InputError ${said}`));
});
