import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '$lib/i18n/locale';

const root = 'src/lib/i18n/messages/';
const domains = [...new Set(globSync('**/*.json', { cwd: root }).map((file) => dirname(file)))].toSorted();

function messagesOf(domain: string, locale: string): Record<string, string> {
	const file: unknown = JSON.parse(readFileSync(`${root}${domain}/${locale}.json`, 'utf8'));
	// Every file is an object of texts, or the test below fails on it.
	return file as Record<string, string>;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

test('every domain of messages is compiled', () => {
	const settings = readFileSync('src/lib/i18n/project.inlang/settings.json', 'utf8');
	for (const domain of domains) expect(settings).toContain(`"./messages/${domain}/{locale}.json"`);
});

test('no key stands in two domains', () => {
	const keys = domains.flatMap((domain) => Object.keys(messagesOf(domain, 'en')));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('keys are plain, and only those of tools begin as what pages bring with their data', () => {
	for (const domain of domains) {
		for (const key of Object.keys(messagesOf(domain, 'en'))) {
			expect(key).toMatch(/^[a-z0-9_]+$/);
			expect([key, key.startsWith('tool_')]).toEqual([key, domain.startsWith('tools') && !key.startsWith('tools_')]);
		}
	}
});

describe.each(domains)('%s', (domain) => {
	const english = messagesOf(domain, 'en');

	test.each(locales)('%s says everything, with the same figures in it', (locale) => {
		const texts = messagesOf(domain, locale);
		expect(Object.keys(texts)).toEqual(Object.keys(english));
		for (const [key, text] of Object.entries(texts)) {
			expect(text.trim(), key).not.toBe('');
			expect([key, placeholders(text)]).toEqual([key, placeholders(english[key] ?? '')]);
		}
	});

	test('zh-Hant is written one way', () => {
		for (const [key, text] of Object.entries(messagesOf(domain, 'zh-Hant')))
			expect([key, text.match(/裏|着|什麼|賬|屏幕|短訊|軟件|視頻|工資|簽字|身分|戶口/)?.[0]]).toEqual([key, undefined]);
	});

	test.each(['zh-Hans', 'zh-Hant'])(
		'%s has no English sentence and no half-width mark between Chinese words',
		(locale) => {
			for (const [key, text] of Object.entries(messagesOf(domain, locale))) {
				expect([key, text.match(/[a-z]{2,} [a-z]+ [a-z]{2,}/i)?.[0]]).toEqual([key, undefined]);
				expect([key, text.match(/\p{Script=Han}[,;:?!]/u)?.[0]]).toEqual([key, undefined]);
			}
		}
	);
});
