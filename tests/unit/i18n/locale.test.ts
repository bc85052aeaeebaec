import { inLocale, preferredLocale } from '$lib/i18n/locale';
import { describe, expect, it } from 'vitest';

describe('preferredLocale', () => {
	it.each([
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
		['zh-HK', 'zh-Hant'],
		['fr, zh-TW;q=0.5, en;q=0.2', 'zh-Hant'],
		['en;q=0.3, zh-CN;q=0.9', 'zh-Hans'],
		['en-GB', 'en'],
		['fr', 'zh-Hans'],
		[null, 'zh-Hans']
	])('answers %s with %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));
});

describe('inLocale', () => {
	it('keeps the page and what was asked of it', () =>
		expect(inLocale(new URL('https://x.test/en/search?q=本金'), 'zh-Hant')).toBe(
			'/zh-Hant/search?q=%E6%9C%AC%E9%87%91'
		));
	it('adds a locale where there is none', () =>
		expect(inLocale(new URL('https://x.test/courses'), 'en')).toBe('/en/courses'));
});
