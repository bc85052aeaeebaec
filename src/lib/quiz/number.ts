import { readNumber } from '../i18n/number.ts';

/**
 * The number typed into a field whose unit is one of `units` (what it says beside the field, by language), or
 * `undefined` where it can't be told. Takes what `readNumber` does, and the unit itself after it. Where the unit is not
 * `%`, `18%` is 0.18.
 */
export function readAmount(typed: string, units: readonly string[]): number | undefined {
	const text = tidied(typed);
	const inPercent = units.some((unit) => tidied(unit) === '%');
	const unit = units.map(tidied).find((each) => each !== '' && each !== '%' && text.endsWith(each));
	const value = readNumber(unit ? text.slice(0, -unit.length) : text);
	if (value === undefined || Math.abs(value) > BIGGEST) return undefined;
	return text.endsWith('%') && !inPercent ? Number((value / 100).toPrecision(15)) : value;
}

const BIGGEST = 1e15;
const tidied = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
