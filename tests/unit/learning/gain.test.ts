import { gainOf } from '$lib/learning/gain';
import { describe, expect, it } from 'vitest';

describe('gainOf', () => {
	it('is the difference of the means', () => {
		expect(gainOf([0, 0, 1, 1], [1, 1, 1, 0])).toMatchObject({ before: 0.5, after: 0.75, gain: 0.25 });
	});

	it('has Welch’s range: R, t.test(c(1,1,1,1,0,1,1,1,1,0), c(0,1,0,0,1,0,0,1,0,0))', () => {
		// means 0.8 and 0.3, t = 2.5, df = 17.76…: 0.5 ± 0.4284
		const { low, high } = gainOf([0, 1, 0, 0, 1, 0, 0, 1, 0, 0], [1, 1, 1, 1, 0, 1, 1, 1, 1, 0]);
		const error = Math.sqrt(0.21 / 9 + 0.16 / 9);
		expect(low).toBeCloseTo(0.5 - 2.1029 * error, 3);
		expect(high).toBeCloseTo(0.5 + 2.1029 * error, 3);
	});

	it('is certain where every answer is alike, and says nothing from one question', () => {
		expect(gainOf([0, 0], [1, 1])).toMatchObject({ gain: 1, low: 1, high: 1 });
		expect(gainOf([0], [1])).toMatchObject({ low: 0, high: 1 });
	});
});
