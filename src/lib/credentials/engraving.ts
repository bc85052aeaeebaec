/** Lines of the waterline motif as SVG path data, for screen and paper. Lengths are in the unit of the drawing. */
type Point = readonly [x: number, y: number];
interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * A sea in perspective below a horizon at y = 0: `lines` waves from x = 0 to `width`, each farther down, wider apart,
 * longer and higher than the one before, the last at y = `depth`.
 */
export function sea(width: number, depth: number, lines: number): string[] {
	return Array.from({ length: lines }, (_, index) => {
		const near = (index + 1) / lines;
		const y = depth * near ** 1.9;
		const height = 0.25 + depth * 0.05 * near;
		const length = 14 + 110 * near;
		const phase = index * 2.4;
		const swell = (x: number) => 0.45 + 0.55 * Math.sin((x / width) * Math.PI * 3 + index * 0.7) ** 2;
		return curve(
			(t) => [t, y + height * swell(t) * Math.sin((t / length) * 2 * Math.PI + phase)],
			0,
			width,
			length / 4.5
		);
	});
}

/**
 * A frame of `lines` waves side by side around a rectangle with corners of radius `radius`, from `band` outside its edge
 * to `band` inside; each is shifted against the next, and all close on themselves
 * (the swell comes again every fourth wave).
 */
export function frame(rectangle: Rectangle, radius: number, band: number, lines: number): string[] {
	const around = perimeter(rectangle, radius);
	const step = around.length / (4 * Math.round(around.length / 136));
	return Array.from({ length: lines }, (_, index) => {
		const place = lines > 1 ? (2 * index) / (lines - 1) - 1 : 0;
		const swing = band * (0.34 - 0.14 * place ** 2);
		const out = (s: number) =>
			band * 0.8 * place +
			swing * Math.sin((s / step) * 2 * Math.PI + place * 2.6) * Math.cos((s / step) * Math.PI * 0.25) ** 2;
		return `${curve((s) => around.at(s, out(s)), 0, around.length, step / 4)}z`;
	});
}

/** A lamp's glow: `lines` rings of faint waves around the origin, from radius `inner` to `outer`, ever wider apart. */
export function glow(inner: number, outer: number, lines: number): string[] {
	return Array.from({ length: lines }, (_, index) => {
		const far = index / Math.max(1, lines - 1);
		const middle = inner + (outer - inner) * far ** 1.25;
		const radius = (a: number) => middle + (0.25 + 1.3 * far) * Math.sin(a * 36 + index * 2.1);
		const at = (a: number): Point => [radius(a) * Math.cos(a), radius(a) * Math.sin(a)];
		return `${curve(at, 0, 2 * Math.PI, Math.PI / 76)}z`;
	});
}

/** Walks round a rectangle clockwise from the end of its top left corner; `at(s, out)` is `out` outside the edge. */
function perimeter({ x, y, width, height }: Rectangle, radius: number) {
	const corner = (Math.PI / 2) * radius;
	const sides = [width - 2 * radius, height - 2 * radius, width - 2 * radius, height - 2 * radius];
	const centres: Point[] = [
		[x + width - radius, y + radius],
		[x + width - radius, y + height - radius],
		[x + radius, y + height - radius],
		[x + radius, y + radius]
	];
	const length = sides.reduce((sum, side) => sum + side + corner, 0);
	return {
		length,
		at(s: number, out: number): Point {
			let rest = ((s % length) + length) % length;
			for (const [side, straight] of sides.entries()) {
				const [cx, cy] = centres[side] ?? [0, 0];
				const start = (side - 1) * (Math.PI / 2);
				const turned = rest < straight ? start : start + Math.min(1, (rest - straight) / corner) * (Math.PI / 2);
				const back = rest < straight ? straight - rest : 0;
				const reach = radius + out;
				if (rest <= straight + corner)
					return [
						cx + reach * Math.cos(turned) + back * Math.cos(start - Math.PI / 2),
						cy + reach * Math.sin(turned) + back * Math.sin(start - Math.PI / 2)
					];
				rest -= straight + corner;
			}
			return this.at(0, out);
		}
	};
}

/** A smooth curve through `at(t)` for t from `from` to `to` in steps of about `step`, as cubic Bézier segments. */
function curve(at: (t: number) => Point, from: number, to: number, step: number): string {
	const count = Math.ceil((to - from) / step);
	const dt = (to - from) / count;
	const slope = (t: number): Point => {
		const [ax, ay] = at(t - dt / 50);
		const [bx, by] = at(t + dt / 50);
		return [((bx - ax) * 25) / 3, ((by - ay) * 25) / 3];
	};
	const parts = [`M${pair(at(from))}`];
	for (let index = 0; index < count; index++) {
		const [t0, t1] = [from + index * dt, from + (index + 1) * dt];
		const [p0, p1, v0, v1] = [at(t0), at(t1), slope(t0), slope(t1)];
		parts.push(`C${pair([p0[0] + v0[0], p0[1] + v0[1]])} ${pair([p1[0] - v1[0], p1[1] - v1[1]])} ${pair(p1)}`);
	}
	return parts.join('');
}

const pair = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
