/** Where someone stands: `cash` and `debt` in whole yuan, `stress` and `record` 0–10, of which a record of 10 is clean. */
export interface Standing {
	readonly cash: number;
	readonly debt: number;
	readonly record: number;
	readonly stress: number;
}
/** Where someone stands, and what their choices have left behind. */
export interface State extends Standing {
	readonly flags: readonly string[];
}

/** Changes of cash and debt (yuan), stress and record (points); `interest` is a fraction of the debt, `repay` yuan. */
export type Effects = Readonly<Partial<Record<Measure | 'interest' | 'repay', number>>>;

export interface Bounds {
	readonly least?: number | undefined;
	readonly most?: number | undefined;
}
/** Holds where every part of it does; one without parts always does. */
export interface Condition extends Readonly<Partial<Record<Measure, Bounds>>> {
	readonly has?: readonly string[] | undefined;
	readonly hasNot?: readonly string[] | undefined;
}

/** What a standing is made of, in the order it is told. */
export const measures = ['cash', 'debt', 'record', 'stress'] as const;
export type Measure = (typeof measures)[number];

/**
 * The state once something has happened. First the debt grows by its interest (half up, to whole yuan); then cash and
 * debt change; then up to `repay` goes from cash to the debt, never more than is owed or in hand. Stress and record stay
 * within 0–10.
 */
export function happened(state: State, effects: Effects, sets: readonly string[] = []): State {
	const { cash = 0, debt = 0, stress = 0, record = 0, interest = 0, repay = 0 } = effects;
	const inHand = state.cash + cash;
	const owed = state.debt + wholeYuan(state.debt * interest) + debt;
	const repaid = Math.max(0, Math.min(repay, owed, inHand));
	return {
		cash: inHand - repaid,
		debt: owed - repaid,
		record: within10(state.record + record),
		stress: within10(state.stress + stress),
		flags: sets.every((flag) => state.flags.includes(flag)) ? state.flags : [...new Set([...state.flags, ...sets])]
	};
}

/** Whether a condition holds in a state. */
export function holds(condition: Condition, state: State): boolean {
	const { has = [], hasNot = [] } = condition;
	return (
		measures.every((measure) => isWithin(state[measure], condition[measure])) &&
		has.every((flag) => state.flags.includes(flag)) &&
		!hasNot.some((flag) => state.flags.includes(flag))
	);
}

/** A state without what choices have left behind. */
export const standingOf = ({ cash, debt, record, stress }: Standing): Standing => ({ cash, debt, record, stress });

const isWithin = (value: number, { least = -Infinity, most = Infinity }: Bounds = {}): boolean =>
	value >= least && value <= most;
const within10 = (points: number): number => Math.min(10, Math.max(0, points));
/** Half up; binary fractions may be off in the thirteenth digit. */
const wholeYuan = (yuan: number): number => (yuan === 0 ? 0 : Math.round(Number(yuan.toPrecision(12))));
