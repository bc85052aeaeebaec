/** Quantiles of the standard normal distribution: two-sided 5 %, and power 80 %. */
const [alpha, power] = [1.959964, 0.841621];

/**
 * How many people each of two groups needs, so that a fall of a share from `before` to `after` (fractions, 0–1, not equal)
 * is seen with 80 % power at the two-sided 5 % level, rounded up. Source: Fleiss, Levin, Paik, «Statistical Methods for
 * Rates and Proportions», without continuity correction; R's `power.prop.test` gives the same.
 */
export function peoplePerGroup(before: number, after: number): number {
	const middle = (before + after) / 2;
	const chance = alpha * Math.sqrt(2 * middle * (1 - middle));
	const effect = power * Math.sqrt(before * (1 - before) + after * (1 - after));
	return Math.ceil((chance + effect) ** 2 / (before - after) ** 2);
}

/** The smallest fall from `before` that groups of `people` each would show, as a fraction; null if not even a fall to 0 would. */
export function smallestFall(before: number, people: number): number | null {
	if (peoplePerGroup(before, 0) > people) return null;
	let [small, large] = [0, before];
	for (let step = 0; step < 50; step++) {
		const middle = (small + large) / 2;
		if (peoplePerGroup(before, before - middle) > people) small = middle;
		else large = middle;
	}
	return large;
}
