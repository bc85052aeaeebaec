import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnown, moodleFraction } from '../../../src/lib/interop/fractions.ts';
import { exportQuestion } from '../../../src/lib/interop/write/export.ts';
import { options, question } from '../quiz/questions.ts';

/** The fractions of Moodle's `get_grade_options`, in per cent. */
const known = new Set([
	...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20],
	...[16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]
]);

describe('fractions that go out', () => {
	it('are of those that Moodle knows, and near', () =>
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (fraction) => {
				const written = moodleFraction(fraction);
				expect(known.has(Math.abs(written))).toBe(true);
				expect(Math.abs(written - fraction * 100)).toBeLessThanOrEqual(5);
			})
		));

	it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('share the mark among %d right options as Moodle does', (rights) => {
		expect(isKnown(1 / rights)).toBe(true);
		const several = question('multiple-choice', {
			options: options([...Array.from({ length: rights }, () => true), false])
		});
		const { question: exported, problems } = exportQuestion(several, 'en');
		const fractions = exported?.qtype === 'multichoice' ? exported.answers.map(({ fraction }) => fraction) : [];
		expect(problems).toEqual([]);
		expect(fractions.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
		expect(fractions.at(-1)).toBe(-(fractions[0] ?? 0));
	});

	it('that Moodle has not are told', () => {
		const eleven = question('multiple-choice', {
			options: options([...Array.from({ length: 11 }, () => true), false])
		});
		expect(exportQuestion(eleven, 'en').problems.map(({ code }) => code)).toContain('fraction-changed');
	});
});
