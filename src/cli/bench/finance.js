/** How long the loan mathematics takes: the median of many runs, in milliseconds. */
import { aprOf, equalInstalments } from '../../lib/finance/index.ts';

const terms = { principal: 100_000_000, annualRate: 0.049, periods: 360 };

export function measureFinance() {
	const schedule = equalInstalments(terms);
	return { schedule: median(() => equalInstalments(terms)), apr: median(() => aprOf(schedule)) };
}

/** @param {() => unknown} work */
function median(work, runs = 500) {
	const times = Array.from({ length: runs }, () => {
		const began = performance.now();
		work();
		return performance.now() - began;
	}).sort((a, b) => a - b);
	return times[Math.floor(runs / 2)] ?? NaN;
}
