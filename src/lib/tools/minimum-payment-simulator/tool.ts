import { minimumPath, PlanError, type CardPath, type Fen } from '../../finance/index.ts';
import { inARow } from '../../i18n/locale.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 10_000_000;

const fields = {
	balance: yuan({ label: m.tool_minimum_balance, min: 1, max: mostYuan }),
	daily: percent({ label: m.tool_minimum_daily, hint: m.tool_minimum_daily_hint, min: 0, max: 1, half: true }),
	share: percent({ label: m.tool_minimum_share, hint: m.tool_minimum_share_hint, min: 0, max: 100, half: true }),
	floor: yuan({ label: m.tool_minimum_floor, hint: m.tool_minimum_floor_hint, min: 0, max: mostYuan, blank: 0 }),
	own: yuan({
		label: m.tool_minimum_own,
		hint: m.tool_minimum_own_hint,
		min: 1,
		max: mostYuan,
		slider: { min: 100, max: 5000, step: 50 }
	}),
	guess: whole({ label: m.tool_minimum_guess, unit: m.tool_months_unit, min: 0, max: 1200, blank: 0 })
};

export interface PaidOff {
	/** Null where the payments never pay the debt off. */
	readonly minimum: CardPath | null;
	readonly own: CardPath | null;
	readonly firstMinimum: Fen;
	/** How many months the guess lay below; null without one, or where there is no end. */
	readonly underGuessed: number | null;
}

/** Interest of a month is that of 30 days on the balance at its start. */
const daysInMonth = 30;

function compute({ balance, daily, share, floor, own, guess }: InputOf<typeof fields>): PaidOff {
	const card = { balance, monthlyRate: Number((daily * daysInMonth).toPrecision(12)) };
	const minimum = pathOf(() => minimumPath({ ...card, minimumShare: share, minimumFloor: floor }));
	const first = minimumPath({ ...card, minimumShare: 1, minimumFloor: 0 }).paid;
	return {
		minimum,
		own: pathOf(() => minimumPath({ ...card, minimumShare: 0, minimumFloor: own })),
		firstMinimum: minimum?.rows[0]?.payment ?? Math.min(first, floor),
		underGuessed: guess === 0 || !minimum ? null : minimum.months - guess
	};
}

function pathOf(make: () => CardPath): CardPath | null {
	try {
		return make();
	} catch (error) {
		if (error instanceof PlanError) return null;
		throw error;
	}
}

export const minimumPaymentSimulator = defineTool({
	id: 'minimum-payment-simulator',
	title: m.tool_minimum_title,
	summary: m.tool_minimum_summary,
	lesson: { course: 'true-cost', lesson: 'cards-and-minimums' },
	fields,
	groups: [
		{ legend: m.tool_minimum_group_card, names: ['balance', 'daily', 'share', 'floor'] },
		{ legend: m.tool_minimum_group_own, names: ['own'] },
		{ legend: m.tool_minimum_group_guess, names: ['guess'] }
	],
	reveal: m.tool_minimum_reveal,
	example: { balance: '10000', daily: '0.05', share: '10', floor: '100', own: '1200', guess: '' },
	convention: m.tool_minimum_convention,
	compute,
	says({ result: { minimum, own, firstMinimum } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		if (!minimum) return m.tool_minimum_says_never();
		const said = { months: formatNumber(minimum.months, locale), interest: money(minimum.interest) };
		if (!own) return m.tool_minimum_says_own_never(said);
		if (minimum.interest === own.interest && minimum.months === own.months) return m.tool_minimum_says_same(said);
		const both = m.tool_minimum_says({
			...said,
			ownMonths: formatNumber(own.months, locale),
			own: money(own.interest)
		});
		const tooLittle = (own.rows[0]?.payment ?? 0) < firstMinimum && own.months > 1;
		return inARow([both, tooLittle && m.tool_minimum_says_below({ first: money(firstMinimum) })], locale);
	},
	table({ result: { minimum, own } }) {
		const length = Math.max(minimum?.months ?? 0, own?.months ?? 0);
		return {
			caption: m.tool_minimum_table(),
			columns: [
				{ label: m.tool_minimum_month(), kind: 'text' },
				{ label: m.tool_minimum_pays(), kind: 'yuan' },
				{ label: m.tool_minimum_left(), kind: 'yuan' },
				{ label: m.tool_minimum_own_pays(), kind: 'yuan' },
				{ label: m.tool_minimum_own_left(), kind: 'yuan' }
			],
			rows: Array.from({ length }, (_, index) => {
				const [least, mine] = [minimum?.rows[index], own?.rows[index]];
				return [String(index + 1), least?.payment ?? 0, least?.balance ?? 0, mine?.payment ?? 0, mine?.balance ?? 0];
			})
		};
	}
});
