import type { Day } from '../finance/dates.ts';
import type { Locale } from '../i18n/locale.ts';

/** A calendar day as it is written in `locale`: «2026年11月24日». */
export const formatDay = (day: Day, locale: Locale, dateStyle: 'long' | 'full' = 'long'): string =>
	day === ''
		? ''
		: new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle, timeZone: 'UTC' }).format(
				new Date(`${day}T00:00:00Z`)
			);
