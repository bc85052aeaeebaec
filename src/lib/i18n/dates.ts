import type { Locale } from './locale.ts';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A day in long form as the language writes it: 2026年11月25日. Making a format costs far more than using it. */
export function longDate(date: Date, locale: Locale): string {
	const kept = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
	formats.set(locale, kept);
	return kept.format(date);
}
