import type { Locale } from '../../i18n/locale.ts';
import { locales } from '../../i18n/locale.ts';
import type { Random } from '../random.ts';
import { evaluate, ExpressionError } from './expression.ts';
import type { Draw, Values } from './schema.ts';

const MOST_TRIES = 1000;
const placeholder = /\{\{\s*([a-z][a-zA-Z0-9]*)\s*(?::\s*(\d|%))?\s*\}\}/g;

/** Draws numbers until every condition holds. Throws `ExpressionError` when none of 1,000 draws does. */
export function drawValues(draw: Draw, random: Random): Values {
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const values = drawOnce(draw, random);
		if (draw.where.every((condition) => evaluate(condition, values) !== 0)) return values;
	}
	throw new ExpressionError(`no draw meets ${draw.where.join(' and ')}`);
}

function drawOnce({ numbers, derived }: Draw, random: Random): Values {
	const values: Record<string, number> = {};
	for (const [name, { from, to, step }] of Object.entries(numbers)) {
		const steps = Math.floor((to - from) / step + 1e-9);
		values[name] = Number((from + step * Math.floor(random() * (steps + 1))).toPrecision(12));
	}
	for (const [name, expression] of Object.entries(derived)) values[name] = evaluate(expression, values);
	return values;
}

/**
 * A copy of `content` with each `{{name}}` filled in: `{{income}}` 6,500 · `{{rate:%}}` 18.25% (of a fraction) ·
 * `{{sum:2}}` 1,300.00. Texts by locale are formatted for their locale. Throws `ExpressionError` for an unknown name.
 */
export function fillIn<T>(content: T, values: Values, locale: Locale = 'en'): T {
	return filled(content, values, locale) as T;
}

function filled(content: unknown, values: Values, locale: Locale): unknown {
	if (typeof content === 'string') {
		return content.replace(placeholder, (_, name: string, as: string | undefined) => shown(name, as, values, locale));
	}
	if (Array.isArray(content)) return content.map((each) => filled(each, values, locale));
	if (typeof content !== 'object' || content === null) return content;
	return Object.fromEntries(
		Object.entries(content).map(([key, each]) => [
			key,
			key === 'draw' ? each : filled(each, values, locales.find((known) => known === key) ?? locale)
		])
	);
}

function shown(name: string, as: string | undefined, values: Values, locale: Locale): string {
	const value = values[name];
	if (value === undefined) throw new ExpressionError(`no number "${name}" for {{${name}}}`);
	if (as === '%') return `${numberFormat(locale, 0, 4).format(value * 100)}%`;
	const digits = as === undefined ? undefined : Number(as);
	return numberFormat(locale, digits ?? 0, digits ?? 2).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs far more than using it. */
function numberFormat(locale: Locale, minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
	const key = `${locale} ${minimumFractionDigits} ${maximumFractionDigits}`;
	const kept = formats.get(key);
	if (kept) return kept;
	const fresh = new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits });
	formats.set(key, fresh);
	return fresh;
}
