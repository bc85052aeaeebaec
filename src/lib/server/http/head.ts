import { locales, type Locale } from '$lib/i18n/locale';
import { inLocale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages';

const paper = { light: '#FBF7EF', dark: '#10191C' } as const;
const ogLocale: Readonly<Record<Locale, string>> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_US' };

/**
 * What only those need who fetch a page: share previews, search engines, and the browser before it paints. It is no part
 * of what scripts take over. `html` is the page so far; its own description goes before the site's.
 */
export function headOf(html: string, { locale, theme, url }: { locale: Locale; theme: string; url: URL }): string {
	const address = url.origin + url.pathname;
	const described = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
	const description = described ?? attribute(m.site_description());
	return [
		...(['light', 'dark'] as const)
			.filter((each) => theme === 'system' || theme === each)
			.map((each) => themeColor(each, theme)),
		`<meta name="color-scheme" content="${theme === 'system' ? 'light dark' : attribute(theme)}">`,
		described === undefined && `<meta name="description" content="${description}">`,
		`<meta property="og:site_name" content="${attribute(m.product())}">`,
		'<meta property="og:type" content="website">',
		`<meta property="og:locale" content="${ogLocale[locale]}">`,
		`<meta property="og:url" content="${attribute(address)}">`,
		`<meta property="og:description" content="${description}">`,
		`<meta property="og:image" content="${attribute(url.origin)}/share.png">`,
		'<meta property="og:image:width" content="1200">',
		'<meta property="og:image:height" content="630">',
		'<meta name="twitter:card" content="summary_large_image">',
		...locales.map((each) => alternate(each, url)),
		locale === 'en' &&
			'<link rel="preload" href="/fonts/newsreader-letters.woff2" as="font" type="font/woff2" crossorigin="anonymous">'
	]
		.filter(Boolean)
		.join('\n\t\t');
}

const themeColor = (each: 'light' | 'dark', theme: string): string =>
	`<meta name="theme-color" content="${paper[each]}"${theme === 'system' ? ` media="(prefers-color-scheme: ${each})"` : ''}>`;

const alternate = (each: Locale, url: URL): string =>
	`<link rel="alternate" hreflang="${each}" href="${attribute(url.origin + inLocale(url, each).replace(url.search, ''))}">`;

const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
