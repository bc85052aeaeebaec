import { emergencyFund, monthsToSave } from '$lib/finance';
import { cardNames, deck, handCount, handOf, shocks, type Shock } from '$lib/tools/shock-cards/cards';
import { shockCards as tool } from '$lib/tools/shock-cards/tool';
import { bills } from '$lib/tools/shock-cards/triage';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

/** The sum that a text names. */
const yuanIn = (text: string): number => Number(/¥([\d,]+)/.exec(text)?.[1]?.replace(',', '') ?? NaN);
const of = (changes: Readonly<Record<string, string>>) => answer(tool, changes).result;

describe('shock cards', () => {
	it('come one a month: 1,200 once, 30 % of 5,600 in months 2 and 3, 5,000 in month 3', () => {
		// 5,600 − 4,900 = 700 stay each month: 3,000 + 700 − 1,200 = 2,500; − 980 = 1,520; − 980 − 5,000 = −4,460; + 700 …
		const { cash, taken, runsOut, missing } = of({});
		expect(cash.slice(0, 5)).toEqual([300_000, 250_000, 152_000, -446_000, -376_000]);
		expect(cash).toHaveLength(13);
		expect(taken).toBe(120_000 + 2 * 168_000 + 500_000);
		expect({ runsOut, missing }).toEqual({ runsOut: 3, missing: 446_000 });
	});

	it('say what is left when each comes', () =>
		expect(of({}).strikes).toEqual([
			{ card: 'bike', month: 1, after: 250_000 },
			{ card: 'hours', month: 2, after: 152_000 },
			{ card: 'hospital', month: 3, after: -446_000 }
		]));

	it('may take more each month from then on: 300 a month, eleven times from month 2', () =>
		expect(of({ cards: 'tooth rent' })).toMatchObject({ taken: 80_000 + 11 * 30_000 }));

	it('never take more than the whole income', () =>
		// Hours fall in months 1 and 2, the job is gone in months 2 and 3.
		expect(of({ cards: 'hours job' }).taken).toBe(168_000 + 560_000 + 560_000));

	it('begin with what the reader fears most', () =>
		expect(of({ cards: 'bike', worry: '2500' }).strikes).toEqual([
			{ card: null, month: 1, after: 120_000 },
			{ card: 'bike', month: 2, after: 70_000 }
		]));

	it.each([
		[{ cards: 'tooth' }, 'These shocks take ¥800 within a year. You hold, with ¥2,900 at the lowest.'],
		[{}, 'Cash runs out in month 3; ¥4,460 is missing at worst.'],
		[{ cards: '' }, 'Play a card or two.'],
		[{ cards: '', must: '6000' }, 'Before any shock ¥400 is missing each month.']
	])('say what it means: %j', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));

	it('stand in the table at their month', () => {
		const rows = tool.table?.(answer(tool, {}), 'en').rows ?? [];
		expect(rows.slice(0, 2)).toEqual([
			['0', '', 300_000],
			['1', 'The scooter breaks: ¥1,200', 250_000]
		]);
	});
});

it.each(deck.filter((card) => !('drop' in shocks[card])))('%s takes the sum that stands on it', (card) => {
	const { cost = 0, monthly = 0 }: Shock = shocks[card];
	expect(yuanIn(cardNames[card]()) * 100).toBe(cost + monthly);
});

describe('a number that draws', () => {
	it('gives three cards, each number others, in the order of the deck', () => {
		const drawn = Array.from({ length: handCount }, (_, index) => handOf(index + 1));
		expect(new Set(drawn.map((hand) => hand.join(' '))).size).toBe(handCount);
		for (const hand of drawn) {
			expect(hand).toHaveLength(3);
			expect(hand).toEqual(deck.filter((card) => hand.includes(card)));
		}
	});

	it('adds its cards to those that are picked, none twice', () => {
		const [first] = handOf(7);
		expect(of({ cards: first ?? '', hand: '7' }).strikes.map(({ card }) => card)).toEqual(handOf(7));
	});

	it('knows no other number', () => expect(faults(tool, { hand: '85' })).toEqual({ hand: 'too_large' }));
});

describe('the buffer', () => {
	it('is so many months of what must be paid', () => {
		const { fund } = of({});
		expect(fund).toEqual(emergencyFund(490_000, 3, 300_000, 40_000));
		expect(fund).toMatchObject({ target: 1_470_000, gap: 1_170_000, monthsCovered: 0.6 });
		expect(fund.monthsToTarget).toBe(monthsToSave(1_170_000, 40_000));
	});

	it('is out of reach where nothing is saved', () => expect(of({ saving: '0' }).fund.monthsToTarget).toBeNull());
});

describe('which bills first', () => {
	it('can be paid of ¥2,000: the first three, and no other debt besides', () => {
		const sums = Object.values(bills).map(({ name }) => yuanIn(name()));
		const three = sums.slice(0, 3).reduce((sum, each) => sum + each, 0);
		expect(three).toBe(1950);
		expect(three + Math.min(...sums.slice(3, 6))).toBeGreaterThan(2000);
	});

	it.each([
		[{}, null],
		[{ first: 'home', second: 'home', third: 'medicine' }, null],
		[{ first: 'home', second: 'wheels', third: 'medicine' }, { right: 3 }],
		[{ first: 'card', second: 'loan', third: 'medicine' }, { right: 1 }]
	])('shows why once three different ones are chosen: %j', (typed, right) => expect(of(typed).triage).toEqual(right));
});
