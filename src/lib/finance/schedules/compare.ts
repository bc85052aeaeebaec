import type { Fen } from '../money.ts';
import type { Schedule } from './schedule.ts';

/** What the second schedule has more of than the first; negative where it has less. Money in fen. */
export interface Difference {
	readonly interest: Fen;
	readonly fees: Fen;
	readonly paid: Fen;
	readonly cost: Fen;
	readonly periods: number;
}

export function compareSchedules(first: Schedule, second: Schedule): Difference {
	const [a, b] = [first.totals, second.totals];
	return {
		interest: b.interest - a.interest,
		fees: b.fees - a.fees,
		paid: b.paid - a.paid,
		cost: b.cost - a.cost,
		periods: lastPeriod(second) - lastPeriod(first)
	};
}

export const lastPeriod = ({ rows }: Schedule): number => rows.at(-1)?.period ?? 0;
