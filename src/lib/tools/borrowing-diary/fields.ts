import type { Locale } from '../../i18n/locale.ts';
import { formatMoney, readNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, date, list, openChoice, text, yuan, type InputOf, type Typed } from '../fields.ts';

/** What set a purchase off. */
export const triggers = {
	need: m.tool_diary_need,
	bored: m.tool_diary_bored,
	stress: m.tool_diary_stress,
	night: m.tool_diary_night,
	offer: m.tool_diary_offer,
	friends: m.tool_diary_friends,
	payday: m.tool_diary_payday,
	small: m.tool_diary_small
};
export type Trigger = keyof typeof triggers;

/** What makes buying a little harder. */
export const frictions = {
	card: m.tool_diary_friction_card,
	day: m.tool_diary_friction_day,
	night: m.tool_diary_friction_night,
	limit: m.tool_diary_friction_limit,
	list: m.tool_diary_friction_list,
	push: m.tool_diary_friction_push
};
export type Friction = keyof typeof frictions;

/** How many days back the diary is read; all of it where there is no number. */
export const spans = { week: 7, month: 30, all: null } as const;
type Span = keyof typeof spans;

/** «11月23日»; what is no day yet stays as it was typed. */
function dayAndMonth(typed: string, locale: Locale): string {
	const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(typed) ?? [];
	if (month === undefined || day === undefined) return typed;
	const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
		month: 'short',
		day: 'numeric',
		timeZone: 'UTC'
	}).format(at);
}

function line({ on = '', what = '', amount = '' }: Typed, locale: Locale): string {
	const money = formatMoney(Math.round((readNumber(amount) ?? 0) * 100), locale);
	const name = [dayAndMonth(on, locale), what].filter(Boolean).join(' ');
	return name === '' ? money : m.tool_diary_line({ name, amount: money });
}

export const fields = {
	entries: list({
		label: m.tool_diary_entries,
		name: (number) => m.tool_diary_entry({ number }),
		add: m.tool_diary_add,
		min: 0,
		max: 200,
		fold: { says: line, newestFirst: true },
		next: ({ on = '' }) => ({ on }),
		row: {
			amount: yuan({ label: m.tool_diary_amount, min: 0, max: 10_000_000, blank: 0, half: true }),
			on: date({ label: m.tool_diary_on, half: true }),
			what: text({ label: m.tool_diary_what, max: 60 }),
			trigger: openChoice<Trigger>({ label: m.tool_diary_trigger, choices: triggers, menu: true, half: true }),
			paid: choice({
				label: m.tool_diary_paid,
				choices: {
					own: m.tool_diary_own,
					card: m.tool_diary_card,
					instalments: m.tool_diary_instalments,
					borrowed: m.tool_diary_borrowed
				},
				menu: true,
				half: true
			}),
			waited: choice({
				label: m.tool_diary_waited,
				choices: { no: m.tool_diary_no, yes: m.tool_diary_yes },
				menu: true
			})
		}
	}),
	span: choice<Span>({
		label: m.tool_diary_span,
		choices: { week: m.tool_diary_span_week, month: m.tool_diary_span_month, all: m.tool_diary_span_all },
		menu: true
	}),
	reflection: text({ label: m.tool_diary_reflection, hint: m.tool_diary_reflection_hint, max: 2000, lines: 4 }),
	friction: choice<Friction>({ label: m.tool_diary_friction, choices: frictions, menu: true }),
	remind: date({ label: m.tool_diary_remind, hint: m.tool_diary_remind_hint })
};

export type DiaryInput = InputOf<typeof fields>;
export type Entry = DiaryInput['entries'][number];
