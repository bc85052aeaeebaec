import { minimumPaymentSimulator as tool } from '$lib/tools/minimum-payment-simulator/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('paying only the minimum', () => {
	it('takes 37 months for 10,000 at 0.05% a day', () => {
		const { minimum, firstMinimum } = answer(tool, {}).result;
		expect(minimum?.months).toBe(37);
		expect(firstMinimum).toBe(101_500);
	});

	it('costs more than a fixed sum above it', () => {
		const { minimum, own } = answer(tool, {}).result;
		expect(own?.months).toBe(9);
		expect(own?.interest).toBeLessThan(minimum?.interest ?? 0);
	});

	it('tells how far off a guess was', () => {
		expect(answer(tool, { guess: '12' }).result.underGuessed).toBe(25);
		expect(answer(tool, { guess: '40' }).result.underGuessed).toBe(-3);
		expect(answer(tool, { guess: '' }).result.underGuessed).toBeNull();
	});

	it('says that a sum below the interest never pays it off', () => {
		const own = answer(tool, { own: '149' });
		expect(own.result.own).toBeNull();
		expect(tool.says(own, 'en')).toContain('your own sum doesn’t cover the interest');
		const minimum = answer(tool, { share: '0', floor: '149', guess: '3' });
		expect(minimum.result).toMatchObject({ minimum: null, underGuessed: null, firstMinimum: 14_900 });
		expect(tool.says(minimum, 'en')).toContain('never paid off');
	});

	it('warns of a sum below the first minimum', () => {
		expect(tool.says(answer(tool, { own: '1000' }), 'en')).toContain('the minimum is ¥1,015');
		expect(tool.says(answer(tool, { own: '1015' }), 'en')).not.toContain('counts as late');
	});

	it('says one thing where both ways are one', () =>
		expect(tool.says(answer(tool, { share: '0', floor: '1000', own: '1000' }), 'en')).toMatch(/^It takes 11 months/));
});
