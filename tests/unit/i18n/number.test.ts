import { formatMoney, formatNumber, formatPercent, moneyParts, readNumber } from '$lib/i18n/number';
import { describe, expect, it } from 'vitest';

describe('reading a typed number', () => {
	it.each([
		['8000', 8000],
		['８０００', 8000],
		['8,000', 8000],
		['８，０００', 8000],
		['12,345,678.9', 12_345_678.9],
		['1,2345', 12_345],
		[' 8 000 ', 8000],
		['8\u3000000', 8000],
		['¥8,000', 8000],
		['￥8000', 8000],
		['8000元', 8000],
		['人民币 8000 元', 8000],
		['8000 圓', 8000],
		['200块', 200],
		['.5', 0.5],
		['3。5', 3.5],
		['0', 0],
		['007', 7]
	])('reads %j as %d', (text, value) => expect(readNumber(text)).toBe(value));

	it.each([
		['5万', 50_000],
		['1.2萬', 12_000],
		['1.15亿', 115_000_000],
		['3 億', 300_000_000],
		['1万2千', 12_000],
		['2千', 2000],
		['3万5000元', 35_000],
		['¥1.5万元', 15_000]
	])('counts the way people say it: %j is %d', (text, value) => expect(readNumber(text)).toBe(value));

	it.each([
		['-5', -5],
		['－５', -5],
		['−1.5万', -15_000],
		['+3', 3],
		['-0', 0]
	])('keeps the sign of %j', (text, value) => expect(readNumber(text)).toBe(value));

	it.each([
		['3%', 3],
		['18.25％', 18.25]
	])('reads %j as so many per cent', (text, value) => expect(readNumber(text)).toBe(value));

	it('reads a huge number as itself, so that a bound can answer it', () =>
		expect(readNumber('999999999999999999')).toBe(1e18));

	it.each(['', '   ', 'abc', '1.2.3', '3,5', '1,23', '3万5', '万', '.', '-', '1e5', '0x10', '5万万', '2千3万', '八千'])(
		'does not guess at %j',
		(text) => expect(readNumber(text)).toBeUndefined()
	);

	it('refuses a page of digits', () => expect(readNumber('9'.repeat(41))).toBeUndefined());
});

describe('writing money', () => {
	it('puts ¥ before it in English', () => expect(formatMoney(1_430_000, 'en')).toBe('¥14,300'));
	it('puts 元 after it in Chinese', () => expect(formatMoney(1_430_000, 'zh-Hans')).toBe('14,300\u202f元'));
	it('shows both places once there are fen', () => expect(formatMoney(123_450, 'zh-Hant')).toBe('1,234.50\u202f元'));
	it('says a round sum in ten thousands', () => {
		expect(formatMoney(5_000_000, 'zh-Hans')).toBe('5\u202f万元');
		expect(formatMoney(1_250_000_00, 'zh-Hant')).toBe('125\u202f萬元');
		expect(formatMoney(1_240_000, 'zh-Hans')).toBe('12,400\u202f元');
	});
	it('keeps digits in a column of figures', () =>
		expect(formatMoney(5_000_000, 'zh-Hans', { plain: true })).toBe('50,000\u202f元'));
	it('shows what is missing with a minus', () => expect(formatMoney(-120_000, 'en')).toBe('−¥1,200'));
	it('comes in pieces, to set the figure large', () =>
		expect(moneyParts(1_430_000, 'zh-Hans')).toEqual({ sign: '', before: '', figure: '14,300', after: '元' }));
});

describe('writing numbers', () => {
	it('groups and rounds', () => expect(formatNumber(12_345.678, 'en')).toBe('12,345.68'));
	it('leaves no space before a per cent sign', () => expect(formatPercent(18.25, 'zh-Hans')).toBe('18.25%'));
});
