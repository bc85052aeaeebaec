/** The languages of the product, as BCP 47 tags, in the order a chooser shows them. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** Each language's own name for itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
	'zh-Hans': '简体中文',
	'zh-Hant': '繁體中文',
	en: 'English'
};

/** The best of our languages for an `Accept-Language` header; Simplified Chinese where it names none of ours. */
export function preferredLocale(acceptLanguage: string | null): Locale {
	const tags = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
			return { tag, quality: quality === undefined ? 1 : Number(quality) };
		})
		.sort((a, b) => b.quality - a.quality);
	for (const { tag } of tags) {
		const locale = localeOfTag(tag);
		if (locale) return locale;
	}
	return 'zh-Hans';
}

function localeOfTag(tag: string): Locale | undefined {
	if (tag === 'zh' || /^zh-(hans|cn|sg|my)/.test(tag)) return 'zh-Hans';
	if (/^zh-(hant|tw|hk|mo)/.test(tag) || /^yue/.test(tag)) return 'zh-Hant';
	return /^en\b/.test(tag) ? 'en' : undefined;
}

/** The same page in another language: `/en/courses?q=1` → `/zh-Hans/courses?q=1`. */
export function inLocale(url: URL, locale: Locale): string {
	const [, first = '', ...rest] = url.pathname.split('/');
	return `/${[locale, ...(isLocale(first) ? rest : [first, ...rest])].filter(Boolean).join('/')}${url.search}`;
}

/** Sentences one after another as the language sets them: Chinese has no space between them. */
export const inARow = (sentences: readonly (string | false)[], locale: string): string =>
	sentences.filter((each) => each !== false && each !== '').join(locale === 'en' ? ' ' : '');
