import { addDays, addMonths, type DebtPlan } from '../../finance/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { morningOf, remindersIcs } from '../reminders.ts';

interface Followed<Order extends string> {
	readonly input: { readonly start: string; readonly order: Order };
	readonly result: {
		readonly debts: readonly { readonly id: string; readonly name: string; readonly due: number }[];
		readonly plans: Readonly<Record<Order, DebtPlan>> | null;
	};
}

/** Every payment of the plan that is followed, as a calendar; empty without a day to start on. */
export function payments<Order extends string>(
	{ input, result }: Followed<Order>,
	now: Date,
	locale: Locale
): Promise<string> {
	const { debts, plans } = result;
	const rows = input.start === '' ? [] : (plans?.[input.order].rows ?? []);
	const reminders = rows.flatMap((month, index) =>
		month.flatMap(({ id, payment }) => {
			const debt = debts.find((each) => each.id === id);
			if (!debt || payment === 0) return [];
			const title = m.tool_debts_ics_title({ name: debt.name, payment: formatMoney(payment, locale) });
			const at = morningOf(dueIn(input.start, index, debt.due));
			return [{ uid: `${now.getTime()}-${id}-${index}`, title, text: m.tool_debts_ics_text(), at }];
		})
	);
	return remindersIcs(reminders, now);
}

/** The day of a month (0 is that of `start`) on which a debt is due; the last one where the month is shorter. */
function dueIn(start: string, month: number, due: number): string {
	const first = addMonths(`${start.slice(0, 7)}-01`, month);
	const day = addDays(first, due - 1);
	return day.slice(0, 7) === first.slice(0, 7) ? day : addDays(addMonths(first, 1), -1);
}
