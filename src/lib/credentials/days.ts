import type { Locale } from '../i18n/locale.ts';

/** A certificate has one calendar, whoever reads it: UTC+8, the time of mainland China, Hong Kong and Taiwan. */
const zone = 'Asia/Shanghai';
const offset = 8 * 3600_000;
const dayLength = 24 * 3600_000;

/**
 * The last moment of the day that is `months` months after the day of `issuedAt`. Where that month is shorter, its
 * last day: 31 January and one month give 28 or 29 February.
 */
export function expiryOf(issuedAt: Date, months: number): Date {
	const there = new Date(issuedAt.getTime() + offset);
	const year = there.getUTCFullYear();
	const month = there.getUTCMonth() + months;
	const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const midnight = Date.UTC(year, month, Math.min(there.getUTCDate(), lastDay));
	return new Date(midnight - offset + dayLength - 1);
}

/** The day as it stands on a certificate: «25 November 2026», «2026年11月25日». */
export const longDay = (date: Date, locale: Locale): string =>
	new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: zone }).format(date);
