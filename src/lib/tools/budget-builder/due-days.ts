import { formatMoney } from '../../i18n/number.ts';
import type { Locale } from '../../i18n/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Reminder } from '../ics.ts';
import { remindersIcs } from '../reminders.ts';
import { nameOf, type Month } from './fields.ts';

/** Every bill that has a day, each month on that day, rung the day before. */
export function dueDays({ must }: Month, now: Date, locale: Locale): Promise<string> {
	const dated = must.filter(({ day, amount }) => day > 0 && amount > 0);
	const reminders: readonly Reminder[] = dated.map((bill, index) => ({
		uid: `${now.getTime()}-budget-${index}`,
		title: m.tool_budget_line({ name: nameOf(bill), amount: formatMoney(bill.amount, locale) }),
		text: m.tool_budget_ics_text(),
		at: nextMorning(bill.day, now),
		monthly: bill.day,
		ahead: 1
	}));
	return remindersIcs(reminders, now);
}

/** Nine in the morning when a day of the month next comes after today, by the reader's own clock. */
function nextMorning(day: number, now: Date): Date {
	const inMonth = (month: number) => {
		const last = new Date(now.getFullYear(), month + 1, 0).getDate();
		return new Date(now.getFullYear(), month, Math.min(day, last), 9);
	};
	const at = inMonth(now.getMonth());
	const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
	return at < tomorrow ? inMonth(now.getMonth() + 1) : at;
}
