import type { LocalText } from '../../i18n/local-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import { locales } from '../../i18n/locale.ts';
import type { Question } from '../../quiz/question.ts';
import { standIns } from './stand-ins.ts';

const lead: Readonly<Record<Locale, (answer: string) => string>> = {
	en: (answer) => `The right answer: ${answer}`,
	'zh-Hans': (answer) => `正确答案：${answer}`,
	'zh-Hant': (answer) => `正確答案：${answer}`
};
const joins: Readonly<Record<Locale, string>> = { en: '; ', 'zh-Hans': '；', 'zh-Hant': '；' };

interface Part {
	readonly text: LocalText;
	readonly right?: boolean;
}

/** Names the right options where a file explains nothing; for other types, an invitation to compare. */
export function generalFeedbackFor(own: Readonly<Record<string, unknown>>): Question['generalFeedback'] {
	const rights = (partsOf(own['options'] ?? own['passages']) ?? []).filter(({ right }) => right);
	if (rights.length === 0) return standIns.look;
	const texts = locales.map((locale) => {
		const named = rights.map(({ text }) => text[locale].replace(/\s+/g, ' ')).join(joins[locale]);
		return [locale, lead[locale](named)] as const;
	});
	return Object.fromEntries(texts) as Record<Locale, string>;
}

const partsOf = (parts: unknown): readonly Part[] | undefined => (Array.isArray(parts) ? (parts as Part[]) : undefined);
