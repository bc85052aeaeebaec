import type { Fen } from '../../finance/index.ts';

export const width = 160;
export const height = 200;
/** Kept free above the highest load line, for the mast. */
const sky = 46;

interface Month {
	readonly income: Fen;
	readonly due: Fen;
}

/** One month as a harbour seen from the side, in units of the drawing, y downwards. */
export interface Basin {
	readonly water: number;
	readonly rock: number;
	/** The load line of the boat, and how deep its keel reaches below it. */
	readonly boat: number;
	readonly keel: number;
	readonly aground: boolean;
}

/** The months on one scale: the water is the income, the rock what must be paid, the keel the instalment. */
export function basins<M extends Month>(months: readonly M[], instalment: Fen): (M & Basin)[] {
	const highest = Math.max(...months.flatMap(({ income, due }) => [income, due + instalment]));
	const scale = (height - sky) / highest;
	return months.map((month) => {
		const { income, due } = month;
		const [water, rock, keel] = [height - income * scale, height - due * scale, instalment * scale];
		const aground = due + instalment > income;
		return { ...month, water, rock, keel, aground, boat: aground ? rock - keel : water };
	});
}

/** The outline of a rock whose highest points are at `top`, so that a keel above them is free. */
export const rockOutline = (top: number): string =>
	`M0 ${height}V${top + 3}L16 ${top}L40 ${top + 2}L64 ${top}L88 ${top + 3}L112 ${top}H140L${width} ${top + 2}V${height}Z`;
