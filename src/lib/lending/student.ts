/** ln Γ(x) for x > 0 by Lanczos' series (g = 5, six terms; Press et al., «Numerical Recipes», 6.1): error below 2·10⁻¹⁰. */
function logGamma(x: number): number {
	const terms = [
		76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
		-0.5395239384953e-5
	];
	const base = x + 5.5;
	const sum = terms.reduce((total, term, i) => total + term / (x + 1 + i), 1.000000000190015);
	return (x + 0.5) * Math.log(base) - base + Math.log((2.5066282746310005 * sum) / x);
}

/** The regularised incomplete beta function Iₓ(a, b), by its continued fraction (DLMF 8.17.22) and Lentz' method. */
function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
	let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
	let product = d;
	for (let m = 1; m <= 500; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		for (const term of [even, odd]) {
			d = 1 / (1 + term * d);
			c = 1 + term / c;
			product *= c * d;
		}
		if (Math.abs(c * d - 1) < 1e-14) break;
	}
	return front * product;
}

/**
 * The value that a Student's t variable with `freedom` degrees of freedom (any number above 0) stays within, on both
 * sides of 0, with probability `level` (between 0 and 1): 2.228 for 10 and 0.95.
 */
export function studentWithin(level: number, freedom: number): number {
	const inside = (t: number) => 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
	let [low, high] = [0, 1];
	while (inside(high) < level && high < 1e12) high *= 2;
	for (let step = 0; step < 80; step++) {
		const middle = (low + high) / 2;
		if (inside(middle) < level) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
