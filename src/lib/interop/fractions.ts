/** The fractions of a mark, in per cent, that Moodle knows; each also below zero. */
const known = [
	0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80, 83.33333, 90,
	100
];

/** A fraction (−1 to 1) as the nearest that Moodle knows, in per cent. */
export function moodleFraction(fraction: number): number {
	const percent = Math.abs(fraction * 100);
	const nearest = known.reduce((best, each) => (Math.abs(each - percent) < Math.abs(best - percent) ? each : best), 0);
	return nearest === 0 ? 0 : Math.sign(fraction) * nearest;
}

/** Whether a fraction says the same in Moodle, but for rounding. */
export const isKnown = (fraction: number): boolean => Math.abs(moodleFraction(fraction) / 100 - fraction) < 1e-5;

/** A fraction of an import, in per cent, as a share of the mark; thirds and their like to seven digits. */
export const shareOf = (percent: number): number => Number((Math.max(-100, Math.min(100, percent)) / 100).toFixed(7));
