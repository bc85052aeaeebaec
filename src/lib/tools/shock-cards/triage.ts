import { m } from '../../i18n/paraglide/messages.js';

export interface Bill {
	/** With its amount. */
	readonly name: () => string;
	readonly why: () => string;
}

/** The bills of the exercise in the order that does least harm: the first three can be paid, the rest can wait. */
export const bills = {
	medicine: { name: m.tool_shock_medicine, why: m.tool_shock_medicine_why },
	home: { name: m.tool_shock_home, why: m.tool_shock_home_why },
	wheels: { name: m.tool_shock_wheels, why: m.tool_shock_wheels_why },
	card: { name: m.tool_shock_card, why: m.tool_shock_card_why },
	loan: { name: m.tool_shock_loan, why: m.tool_shock_loan_why },
	friend: { name: m.tool_shock_friend, why: m.tool_shock_friend_why },
	video: { name: m.tool_shock_video, why: m.tool_shock_video_why }
} as const satisfies Record<string, Bill>;

export type BillId = keyof typeof bills;

/** Not in the order of the answer. */
export const asked: Readonly<Record<BillId, () => string>> = {
	video: m.tool_shock_video,
	loan: m.tool_shock_loan,
	home: m.tool_shock_home,
	friend: m.tool_shock_friend,
	medicine: m.tool_shock_medicine,
	card: m.tool_shock_card,
	wheels: m.tool_shock_wheels
};

const first: readonly BillId[] = ['medicine', 'home', 'wheels'];

/** Which of three different bills can't wait; null until three are chosen. */
export function sorted(chosen: readonly (BillId | '')[]): { readonly right: number } | null {
	const ids = new Set(chosen.filter((id) => id !== ''));
	return ids.size < first.length ? null : { right: first.filter((id) => ids.has(id)).length };
}
