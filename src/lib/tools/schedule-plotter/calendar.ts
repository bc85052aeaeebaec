import { withDates, type Schedule } from '../../finance/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { morningOf, remindersIcs } from '../reminders.ts';

interface Taken {
	readonly input: { readonly taken: 'a' | 'b'; readonly firstDue: string };
	readonly result: Readonly<Record<'a' | 'b', { readonly schedule: Schedule }>>;
}

/** Every due date of the offer that is taken, as a calendar; empty without a first one. */
export function dueDates({ input, result }: Taken, now: Date, locale: Locale): Promise<string> {
	const { schedule } = result[input.taken];
	const rows = input.firstDue === '' ? [] : withDates(schedule, input.firstDue).rows;
	const reminders = rows.map(({ date = '', period, payment }) => ({
		uid: `${now.getTime()}-due-${period}`,
		title: m.tool_plot_ics_title({ payment: formatMoney(payment, locale) }),
		text: m.tool_plot_ics_text({
			number: formatNumber(period, locale),
			count: formatNumber(schedule.rows.length, locale)
		}),
		at: morningOf(date)
	}));
	return remindersIcs(reminders, now);
}
