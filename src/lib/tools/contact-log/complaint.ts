import type { Locale } from '../../i18n/locale.ts';
import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import type { Logged } from './log.ts';

interface Complaining {
	readonly input: { readonly company: string };
	readonly result: Logged;
}

/** A complaint to the lender about the contacts that went beyond the limits, the earliest first. */
export function complaintOf({ input, result }: Complaining, locale: Locale): string {
	const bad = result.entries.filter(({ limits }) => limits.length > 0).toReversed();
	const lines = bad.map(({ entry, limits }, index) => {
		const what = limits.map((limit) => crossed[limit]()).join(m.tool_log_and());
		const said = { number: index + 1, day: formatDay(entry.on, locale), who: entry.who || m.tool_log_unknown(), what };
		const times = entry.times > 1 ? m.tool_log_line_times({ times: formatNumber(entry.times, locale) }) : '';
		return m.tool_log_line(said) + times + (entry.note === '' ? '' : `\n   ${entry.note}`);
	});
	const company = input.company || m.tool_log_blank();
	return [m.tool_log_to({ company }), '', m.tool_log_about(), '', ...lines, '', m.tool_log_please()].join('\n');
}

const crossed = {
	night: m.tool_log_was_night,
	others: m.tool_log_was_others,
	threat: m.tool_log_was_threat,
	insult: m.tool_log_was_insult,
	police: m.tool_log_was_police,
	disclosed: m.tool_log_was_disclosed,
	account: m.tool_log_was_account
};
