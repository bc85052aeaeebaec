import type { Locale } from './locale.ts';

const thinGap = '\u202f';
const currency = /^(?:人民[币幣]|rmb|cny|¥)|(?:元|[圆圓]|[块塊]钱?|[块塊]錢|rmb|cny)$/i;
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)?(?:\.\d+)?`;
const plain = new RegExp(`^${digits}$`);
const withUnits = new RegExp(`^(?:(${digits})[亿億])?(?:(${digits})[万萬])?(?:(${digits})[千仟])?(\\d+)?$`);
const powers = [8, 4, 3];
const longest = 40;

/**
 * The number a person typed, or undefined where it is not one. Reads full-width digits, commas in threes or fours,
 * spaces, ¥ and 元, a final %, and 千, 万, 亿 («1万2千», «1.5 亿», «3万5000»). «3万5» has two readings, so it has none here.
 * A per cent sign changes nothing: «3 %» is 3.
 */
export function readNumber(text: string): number | undefined {
	const tidy = text.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.').replace(/[−–]/g, '-');
	if (tidy.length > longest) return undefined;
	const [, sign = '', rest = ''] = /^([+-]?)(.*)$/.exec(tidy) ?? [];
	const amount = rest.replace(currency, '').replace(currency, '').replace(/%$/, '');
	const size = amount === '' ? undefined : (readPlain(amount) ?? readWithUnits(amount));
	if (size === undefined) return undefined;
	return sign === '-' && size !== 0 ? -size : size;
}

const readPlain = (text: string): number | undefined =>
	plain.test(text) && /\d/.test(text) ? Number(text.replaceAll(',', '')) : undefined;

function readWithUnits(text: string): number | undefined {
	const found = withUnits.exec(text);
	if (!found) return undefined;
	const counts = powers.flatMap((power, i) =>
		found[i + 1] === undefined ? [] : [{ power, count: found[i + 1] ?? '' }]
	);
	const tail = found[4];
	const last = counts.at(-1);
	if (!last || counts.some(({ count }) => readPlain(count) === undefined)) return undefined;
	if (tail !== undefined && (tail.length !== last.power || last.count.includes('.'))) return undefined;
	return counts.reduce((sum, { power, count }) => sum + scaled(count, power), Number(tail ?? 0));
}

/** «1.15» times 10⁸ without the error of multiplying binary fractions. */
const scaled = (count: string, power: number): number => Number(`${count.replaceAll(',', '')}e${power}`);

/** A number as it is written in `locale`, with at most `decimals` places. */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value).replace('-', '−');
}

/** Per cent as a number («3.65») as it is written in `locale`: «3.65%». */
export const formatPercent = (percent: number, locale: Locale, decimals = 2): string =>
	`${formatNumber(percent, locale, decimals)}%`;

/** An amount in pieces, so that a page can set the figure large and its unit small. */
export interface MoneyParts {
	readonly sign: '' | '−';
	readonly before: string;
	readonly figure: string;
	readonly after: string;
}

interface MoneyStyle {
	/** Digits to the last yuan even where people would say 万: for columns of figures. */
	readonly plain?: boolean;
}

/** `fen` (1/100 yuan) as «¥14,300», «14,300 元» or, where a round sum is said so, «5 万元». */
export function moneyParts(fen: number, locale: Locale, { plain = false }: MoneyStyle = {}): MoneyParts {
	const size = Math.abs(fen);
	const sign = fen < 0 ? '−' : '';
	if (locale === 'en') return { sign, before: '¥', figure: yuan(size, locale), after: '' };
	if (plain || size < tenThousand || size % (tenThousand / 10) !== 0)
		return { sign, before: '', figure: yuan(size, locale), after: '元' };
	const unit = locale === 'zh-Hans' ? '万元' : '萬元';
	return { sign, before: '', figure: formatNumber(size / tenThousand, locale), after: unit };
}

/** An amount as text; see `moneyParts`. */
export function formatMoney(fen: number, locale: Locale, style?: MoneyStyle): string {
	const { sign, before, figure, after } = moneyParts(fen, locale, style);
	return `${sign}${before}${figure}${after && thinGap + after}`;
}

const tenThousand = 10_000 * 100;

/** Whole yuan without places, else both of them: «1,234», «1,234.50». */
function yuan(fen: number, locale: Locale): string {
	const places = fen % 100 === 0 ? 0 : 2;
	return new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(
		fen / 100
	);
}
