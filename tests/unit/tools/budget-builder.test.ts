import { debtToIncome } from '$lib/finance';
import { budgetBuilder as tool } from '$lib/tools/budget-builder/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults, made } from './answer';

/** A month with one income and one bill, and nothing else. */
const bare = {
	cash: '0',
	saving: '0',
	...Object.fromEntries(
		[0, 1, 2, 3, 4].flatMap((row) => ['name', 'amount', 'day'].map((name) => [`must.${row}.${name}`, '']))
	),
	...Object.fromEntries(
		[0, 1].flatMap((row) => [`wishes.${row}.name`, `wishes.${row}.amount`].map((path) => [path, '']))
	),
	'incomes.0.usual': '3000',
	'incomes.0.low': '3000',
	'incomes.0.day': '10'
};
const bill = (amount: string, day: string) => ({ 'must.0.kind': 'rent', 'must.0.amount': amount, 'must.0.day': day });
const of = (changes: Readonly<Record<string, string>>) => answer(tool, { ...bare, ...changes }).result;

describe('a month', () => {
	it('goes to home and repayments, living, the buffer and wishes: 6,500 − 5,800 = 700; 4,800 is 1,000 short', () => {
		const { result } = answer(tool, {});
		expect(result.layers).toEqual({ duties: 240_000, needs: 250_000, saving: 30_000, wishes: 60_000 });
		expect(result).toMatchObject({ usual: 650_000, low: 480_000, left: 70_000, leftLow: -100_000 });
		expect(result.debtToIncome).toBe(debtToIncome(90_000, 650_000));
		expect(result.debtToLow).toBe(debtToIncome(90_000, 480_000));
	});

	it('says what is left after each in its table', () => {
		const rows = tool.table?.(answer(tool, {}), 'en').rows ?? [];
		expect(rows.map(([, , left]) => left)).toEqual([410_000, 160_000, 130_000, 70_000]);
	});

	it.each([
		[{ 'incomes.0.low': '6000' }, 'It fits: ¥700 left in a usual month, ¥200 in a lean one.'],
		[{}, '¥700 left in a usual month, ¥1,000 short in a lean one.'],
		[{ 'incomes.0.usual': '5000' }, 'It doesn’t fit: ¥800 short each month.']
	])('says whether it fits: %j', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));

	it('adds up several incomes', () =>
		expect(of({ 'incomes.1.usual': '1200', 'incomes.1.low': '0', 'incomes.1.day': '25' })).toMatchObject({
			usual: 420_000,
			low: 300_000
		}));

	it('has no lean share where a lean month brings nothing', () =>
		expect(of({ 'incomes.0.low': '0' }).debtToLow).toBeNull());

	it('needs some income', () =>
		expect(faults(tool, { 'incomes.0.usual': '0' })).toEqual({ 'incomes.0.usual': 'no_income' }));
});

describe('what to leave out', () => {
	it('is nothing where both months fit', () =>
		expect(answer(tool, { 'incomes.0.low': '5800' }).result.cuts).toBeNull());

	it('begins with the largest wish: 5,500 is 300 short', () =>
		expect(answer(tool, { 'incomes.0.usual': '5500' }).result.cuts).toEqual({
			wishes: [{ name: 'Clothes', by: 30_000 }],
			saving: 0,
			repayments: 0,
			still: 0
		}));

	it('goes on to the buffer, then says what repayments would have to be: 4,500 is 1,300 short', () =>
		expect(answer(tool, { 'incomes.0.usual': '4500' }).result.cuts).toEqual({
			wishes: [
				{ name: 'Clothes', by: 35_000 },
				{ name: 'Meals out, games', by: 25_000 }
			],
			saving: 30_000,
			repayments: 40_000,
			still: 0
		}));

	it('names what is missing still: 3,000 is 2,800 short, of which 1,000 stays', () =>
		expect(answer(tool, { 'incomes.0.usual': '3000' }).result.cuts).toMatchObject({
			repayments: 90_000,
			still: 100_000
		}));

	it('is worked out for the lean month where only that doesn’t fit: 4,800 is 1,000 short', () =>
		expect(answer(tool, {}).result.cuts).toMatchObject({ saving: 30_000, repayments: 10_000, still: 0 }));
});

describe('cash by the day', () => {
	it('starts from what is in hand and takes bills on their day', () => {
		// The 15th comes 5 days after the 10th.
		const { cash, out } = of({ today: '10', ...bill('1000', '15') }).days;
		expect(cash).toHaveLength(31);
		expect([cash[0], cash[1], cash[5], cash[6], cash[30]]).toEqual([0, 300_000, 300_000, 200_000, 200_000]);
		expect(out).toBeNull();
	});

	it('spreads what has no day', () => {
		const { cash } = of({ today: '10', ...bill('3000', '') }).days;
		expect([cash[1], cash[2], cash[30]]).toEqual([290_000, 280_000, 0]);
	});

	it('sets the buffer aside when the largest income comes', () => {
		const { cash } = of({
			saving: '500',
			today: '1',
			...bill('100', '30'),
			'incomes.1.usual': '800',
			'incomes.1.low': '0',
			'incomes.1.day': '5'
		}).days;
		expect([cash[5], cash[9], cash[10]]).toEqual([80_000, 80_000, 80_000 + 250_000]);
	});

	it('counts the 31st as the 30th, for pay days and bills alike', () => {
		const { cash } = of({ today: '31', 'incomes.0.day': '31', ...bill('1000', '31') }).days;
		expect([cash[0], cash[1]]).toEqual([0, 200_000]);
	});

	it('runs short before pay day, and says which bill to move to it', () => {
		// From the 24th: 500 in hand, rent of 1,000 on the 1st, 7 days on; 3,000 come on the 10th.
		const { days, move } = of({ today: '24', cash: '500', ...bill('1000', '1') });
		expect(days.out).toEqual({ ahead: 7, short: 50_000 });
		expect(move).toEqual({ name: 'Rent or mortgage', day: 1, to: 10 });
	});

	it('moves the smallest bill that helps', () => {
		const { move } = of({
			today: '24',
			cash: '1000',
			...bill('900', '1'),
			'must.1.kind': 'phone',
			'must.1.amount': '300',
			'must.1.day': '2',
			'must.2.kind': 'other',
			'must.2.amount': '50',
			'must.2.day': '2'
		});
		expect(move?.name).toBe('Phone and internet');
	});

	it('has no bill to move where money is missing in any order', () => {
		const { days, move } = of({ today: '10', ...bill('4000', '20') });
		expect(days.out).toEqual({ ahead: 10, short: 100_000 });
		expect(move).toBeNull();
	});

	it('is not for the days alone where the month doesn’t fit either', () =>
		expect(of({ today: '24', cash: '1500', ...bill('3100', '1') }).move).toBeNull());

	it('never moves the buffer, which is the reader’s own', () => {
		const { days, move } = of({ today: '10', saving: '3100', ...bill('100', '20') });
		expect(days.out?.ahead).toBe(0);
		expect(move).toBeNull();
	});

	it('is short from the start where there is nothing in hand', () =>
		expect(of({ today: '24', cash: '0', ...bill('300', '') }).days.out?.ahead).toBe(0));

	it('lists what comes and goes, in order, with what is left', () =>
		expect(of({ today: '24', cash: '1500', ...bill('1000', '1') }).dated).toMatchObject([
			{ name: 'Rent or mortgage', ahead: 7, amount: -100_000, after: 50_000 },
			{ ahead: 16, amount: 300_000, after: 350_000 }
		]));
});

describe('its calendar', () => {
	it('holds every bill that has a day, each month, rung the day before', async () => {
		const ics = await made(tool, 'due-days.ics', answer(tool, { 'must.1.day': '31' }));
		expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(3);
		expect(ics).toContain('SUMMARY:Rent or mortgage: ¥1\\,500');
		expect(ics).toContain('DTSTART:19700201T090000\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=1\r\n');
		expect(ics).toContain('DTSTART:19700131T090000\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1\r\n');
		expect(ics).toContain('TRIGGER:-P1D');
	});

	it('begins on the last day of a month that is shorter', async () => {
		const done = answer(tool, { 'must.1.day': '31' });
		expect(await tool.files?.['due-days.ics']?.make(done, new Date(2027, 1, 3), 'en')).toContain(
			'DTSTART:20270228T090000'
		);
	});
});
