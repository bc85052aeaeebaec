import type { Locale } from './locale.ts';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A day in long form as the language writes it: 2026年11月25日. Making a format costs far more than using it. */
export function longDate(date: Date, locale: Locale): string {
	const kept = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
	formats.set(locale, kept);
	return kept.format(date);
}

const days = new Map<Locale, Intl.DateTimeFormat>();

/** An ISO 8601 day in long form, the same day wherever it is read. */
export function longDay(iso: string, locale: Locale): string {
	const kept = days.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
	days.set(locale, kept);
	return kept.format(new Date(`${iso}T00:00:00Z`));
}
