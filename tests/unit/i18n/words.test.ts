import { bringWords, broughtMessage, message } from '$lib/i18n/words';
import { afterEach, describe, expect, it, vi } from 'vitest';

const inPage = (lang: string) => vi.stubGlobal('document', { documentElement: { lang } });
afterEach(() => vi.unstubAllGlobals());

describe('a message in a browser', () => {
	it.each([
		['en', 'You owe ¥5 of ¥5.'],
		['zh-Hans', '欠 ¥5，共 ¥5。'],
		['zh-Hant', '欠 ¥5，共 ¥5'],
		['fr', 'You owe ¥5 of ¥5.']
	])('speaks the language of the page, %s', (lang, said) => {
		inPage(lang);
		const owed = message('You owe {sum} of {sum}.', '欠 {sum}，共 {sum}。', '欠 {sum}，共 {sum}');
		expect(owed({ sum: '¥5' })).toBe(said);
	});

	it('leaves braces alone that come with an input', () => {
		inPage('en');
		expect(message('{a}{b}')({ a: '{b}', b: 1 })).toBe('{b}1');
	});

	it('that the page brings is there once it has been brought', () => {
		const title = broughtMessage('abacus', 1);
		expect(() => title()).toThrow('did not bring message 1 of “abacus”');
		bringWords({ '': ['x'], abacus: ['y', '{n} 个月'] });
		expect(title({ n: 3 })).toBe('3 个月');
	});
});
