import { breakLines, fit } from '$lib/server/credentials/pdf/lines';
import { describe, expect, it } from 'vitest';

/** Han characters are one wide, all others half. */
const measure = (text: string) => [...text].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 1 : 0.5), 0);

describe('breaking lines', () => {
	it('breaks Latin between words and leaves no space at the end', () => {
		expect(breakLines('Before you borrow', 6, measure)).toEqual(['Before you', 'borrow']);
	});

	it('never puts a closing sign first or an opening one last', () => {
		for (const line of breakLines('分清「想要」和「需要」，用冷靜期管住衝動。', 5, measure)) {
			expect(line).not.toMatch(/^[」，。]|「$/);
		}
	});

	it('breaks inside a word that is longer than a line', () => {
		const lines = breakLines('Wolfeschlegelsteinhausenbergerdorff', 8, measure);
		expect(lines.join('')).toBe('Wolfeschlegelsteinhausenbergerdorff');
		for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(8);
	});
});

describe('fitting a name', () => {
	const steps = [
		[40, 1],
		[20, 2],
		[10, 3]
	] as const;

	it('is large while it fits one line', () => {
		expect(fit('欧阳龘', 200, steps, measure)).toEqual({ size: 40, lines: ['欧阳龘'] });
	});

	it('shrinks and breaks into lines of about one length', () => {
		expect(fit('一二三四五六七八九十甲乙', 200, steps, measure).lines.map(measure)).toEqual([6, 6]);
	});

	it('ends in an ellipsis where nothing fits', () => {
		const { size, lines } = fit('龘'.repeat(200), 200, steps, measure);
		expect(size).toBe(10);
		expect(lines).toHaveLength(3);
		expect(lines[2]).toMatch(/…$/);
	});
});
