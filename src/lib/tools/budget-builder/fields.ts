import { readNumber, formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/locale.ts';
import { choice, list, text, whole, yuan, type InputOf } from '../fields.ts';

const mostYuan = 10_000_000;
const dayOfMonth = { min: 1, max: 31, half: true } as const;

/** What must be paid, by what it is for. */
export const kinds = {
	rent: m.tool_budget_rent,
	utilities: m.tool_budget_utilities,
	repayment: m.tool_budget_repayment,
	food: m.tool_budget_food,
	transport: m.tool_budget_transport,
	phone: m.tool_budget_phone,
	family: m.tool_budget_family,
	health: m.tool_budget_health,
	other: m.tool_budget_other
};
export type Kind = keyof typeof kinds;

const money = (typed: string | undefined, locale: Locale): string =>
	formatMoney(Math.round((readNumber(typed ?? '') ?? 0) * 100), locale);

/** «房租：1,500 元，1 号». */
function line(name: string, amount: string | undefined, day: string | undefined, locale: Locale): string {
	const said = { name, amount: money(amount, locale), day: day ?? '' };
	return said.day === '' ? m.tool_budget_line(said) : m.tool_budget_line_on(said);
}

/** What a bill is called: its own name, or what it is for. */
export const nameOf = ({ kind, name }: { readonly kind: Kind; readonly name: string }): string =>
	name === '' ? kinds[kind]() : name;

const isKind = (kind: string | undefined): kind is Kind => Object.hasOwn(kinds, kind ?? '');

export const fields = {
	today: whole({ label: m.tool_budget_today, ...dayOfMonth }),
	cash: yuan({ label: m.tool_budget_cash, min: 0, max: mostYuan, blank: 0, half: true }),
	incomes: list({
		label: m.tool_budget_incomes,
		name: (number) => m.tool_budget_income({ number }),
		add: m.tool_budget_add_income,
		min: 1,
		max: 6,
		fold: {
			says: ({ name, usual, day }, locale) => line(name || m.tool_budget_wage(), usual, day, locale)
		},
		row: {
			name: text({ label: m.tool_budget_from_what, max: 30, half: true }),
			day: whole({ label: m.tool_budget_payday, ...dayOfMonth }),
			usual: yuan({ label: m.tool_budget_usual, min: 0, max: mostYuan, half: true }),
			low: yuan({ label: m.tool_budget_low, hint: m.tool_budget_low_hint, min: 0, max: mostYuan, half: true })
		}
	}),
	must: list({
		label: m.tool_budget_group_must,
		name: (number) => m.tool_budget_bill({ number }),
		add: m.tool_budget_add,
		min: 0,
		max: 40,
		fold: {
			says: ({ kind, name = '', amount, day }, locale) =>
				line(isKind(kind) ? nameOf({ kind, name }) : name, amount, day, locale)
		},
		row: {
			kind: choice<Kind>({ label: m.tool_budget_kind, choices: kinds, menu: true, half: true }),
			name: text({ label: m.tool_budget_name, max: 30, half: true }),
			amount: yuan({ label: m.tool_budget_amount, min: 0, max: mostYuan, blank: 0, half: true }),
			day: whole({ label: m.tool_budget_day, hint: m.tool_budget_day_hint, min: 0, max: 31, blank: 0, half: true })
		}
	}),
	saving: yuan({ label: m.tool_budget_saving, hint: m.tool_budget_saving_hint, min: 0, max: mostYuan, blank: 0 }),
	wishes: list({
		label: m.tool_budget_group_wishes,
		name: (number) => m.tool_budget_wish({ number }),
		add: m.tool_budget_add_wish,
		min: 0,
		max: 20,
		fold: { says: ({ name = '', amount }, locale) => line(name, amount, '', locale) },
		row: {
			name: text({ label: m.tool_budget_wish_name, max: 30, half: true }),
			amount: yuan({ label: m.tool_budget_amount, min: 0, max: mostYuan, blank: 0, half: true })
		}
	})
};

export type Month = InputOf<typeof fields>;
