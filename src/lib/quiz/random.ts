/** A source of numbers in [0, 1). Deterministic for a seed, so that what was drawn can be drawn again. */
export type Random = () => number;

/** The generator sfc32 (Chris Doty-Humphrey, PractRand), seeded by a hash of any text. */
export function randomFrom(seed: string): Random {
	let [a, b, c, d] = hash128(seed);
	const next = () => {
		const t = (a + b + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + t;
		return (t >>> 0) / 2 ** 32;
	};
	for (let i = 0; i < 15; i++) next();
	return next;
}

/** A new array in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[result[i], result[j]] = [result[j] as T, result[i] as T];
	}
	return result;
}

/** The mixing step of MurmurHash3 over UTF-16 units, run on four lanes. */
function hash128(text: string): [number, number, number, number] {
	const lanes: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
	for (let i = 0; i < text.length; i++) {
		const lane = i % 4;
		let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
		k = (k << 15) | (k >>> 17);
		const mixed = (lanes[lane] ?? 0) ^ Math.imul(k, 0x1b873593);
		lanes[lane] = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
	}
	return lanes;
}
