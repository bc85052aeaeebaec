import type { Locale } from '../i18n/locale.ts';
import { formatMoney, formatNumber, formatPercent } from '../i18n/number.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Measure, NumberField } from './fields.ts';

const typed: Readonly<Record<Measure, (value: number, locale: Locale) => string>> = {
	yuan: (yuan, locale) => formatMoney(Math.round(yuan * 100), locale),
	percent: (percent, locale) => formatPercent(percent, locale, 4),
	whole: formatNumber
};

/** A number in the unit it is typed in, with that unit. */
export function formatTyped({ kind, unit }: NumberField, value: number, locale: Locale): string {
	const number = typed[kind](value, locale);
	return unit ? m.tool_with_unit({ number, unit: unit() }) : number;
}

const result: Readonly<Record<Measure, (value: number, locale: Locale) => string>> = {
	yuan: (fen, locale) => formatMoney(fen, locale, { plain: true }),
	percent: (rate, locale) => formatPercent(rate * 100, locale),
	whole: formatNumber
};

/** A number of a result (fen, a fraction, a whole) for a column of figures. */
export const formatResult = (kind: Measure, value: number, locale: Locale): string => result[kind](value, locale);

/** What stands beside an empty field. */
export const unitOf = ({ kind, unit }: NumberField, locale: Locale): string =>
	unit?.() ?? { yuan: locale === 'en' ? '¥' : '元', percent: '%', whole: '' }[kind];
