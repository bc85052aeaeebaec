import { create } from 'qrcode';

/** A QR code as one path of unit squares in a square of `size`, without its quiet zone of 4 units. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/** The QR code of a text, error correction M (ISO/IEC 18004: 15 % may be lost). */
export function qrOf(text: string): QrCode {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const { size } = modules;
	const rows = Array.from({ length: size }, (_, y) => runs(size, (x) => modules.get(y, x) === 1).map(bar(y)));
	return { size, path: rows.flat().join('') };
}

/** The dark stretches of one row as [start, length]. */
function runs(size: number, isDark: (x: number) => boolean): [start: number, length: number][] {
	const found: [number, number][] = [];
	for (let x = 0; x < size; x++) {
		if (!isDark(x)) continue;
		const last = found.at(-1);
		if (last && last[0] + last[1] === x) last[1]++;
		else found.push([x, 1]);
	}
	return found;
}

const bar =
	(y: number) =>
	([x, length]: [number, number]): string =>
		`M${x} ${y}h${length}v1h${-length}z`;
