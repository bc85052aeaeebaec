import { frame, glow, sea } from '$lib/credentials/engraving';
import { qrOf } from '$lib/credentials/qr';
import { describe, expect, it } from 'vitest';

const points = (path: string) =>
	[...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('the engraving', () => {
	it('closes the frame and the lamp’s rings without a seam', () => {
		for (const line of [...frame({ x: 30, y: 30, width: 780, height: 540 }, 14, 9, 11), ...glow(5, 66, 22)]) {
			const [first, last] = [points(line)[0], points(line).at(-1)];
			expect(last?.x).toBeCloseTo(first?.x ?? NaN, 1);
			expect(last?.y).toBeCloseTo(first?.y ?? NaN, 1);
		}
	});

	it('keeps the frame within its band', () => {
		for (const line of frame({ x: 30, y: 30, width: 780, height: 540 }, 14, 9, 11)) {
			for (const { x, y } of points(line)) {
				const outside = Math.max(30 - x, x - 810, 30 - y, y - 570);
				expect(outside).toBeLessThan(12);
				expect(outside).toBeGreaterThan(-12);
			}
		}
	});

	it('spreads the sea from the horizon to its depth, across the width', () => {
		const waves = sea(700, 70, 20);
		const last = points(waves.at(-1) ?? '');
		expect(waves).toHaveLength(20);
		expect(last[0]?.x).toBe(0);
		expect(last.at(-1)?.x).toBe(700);
		expect(Math.abs((last[0]?.y ?? 0) - 70)).toBeLessThan(5);
	});
});

describe('the QR code', () => {
	it('has its three finders, as squares of seven units', () => {
		const { size, path } = qrOf('https://learn.example.org/verify/abcdefghij234567klmn');
		expect(size % 4).toBe(1);
		for (const corner of [`M0 0h7`, `M${size - 7} 0h7`, `M0 ${size - 7}h7`]) expect(path).toContain(corner);
	});
});
