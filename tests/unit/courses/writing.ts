import type { Locale } from '$lib/i18n/locale';

/** Common characters that the other script does not have. */
const simplified =
	'这个们来时会对过为说还钱应点样动种两边让贷费总额单签约条关问题买卖实际计数没么见给谁写读认识机构证担险资货价银钟间门开觉听现发经负债';
const traditional =
	'這個們來時會對過為說還錢應點樣動種兩邊讓貸費總額單簽約條關問題買賣實際計數沒麼見給誰寫讀認識機構證擔險資貨價銀鐘間門開覺聽現發經負債';

/** What must not stand in texts of each language: the other script, foreign marks, half-width marks, loud or odd ones. */
const faults: Readonly<Record<Locale, readonly RegExp[]>> = {
	en: [/\p{Script=Han}/u, /[「」『』«»，。：；？！（）、]/, /["'!]/, /\S {2}/, /\d{4,}/],
	'zh-Hans': [
		new RegExp(`[${traditional}]`),
		/[「」『』]/,
		/\p{Script=Han}\s?[,.;:?!()]|[,;:?!()]\s?\p{Script=Han}/u,
		/(?!\b(LPR|IRR)\b)\b\p{Script=Latin}{2,}/u,
		/["'!！]|\S {2}|\d{4,}/
	],
	'zh-Hant': [
		new RegExp(`[${simplified}]`),
		/[“”‘’]/,
		/\p{Script=Han}\s?[,.;:?!()]|[,;:?!()]\s?\p{Script=Han}/u,
		/(?!\b(LPR|IRR)\b)\b\p{Script=Latin}{2,}/u,
		/["'!！]|\S {2}|\d{4,}/,
		/裏|着|什麼|賬|屏幕|短訊|軟件|視頻|工資|簽字|身分|戶口/
	]
};

/** What law and dates look like, which stand in facts alone. */
export const law =
	/\b(19|20)\d\d\b|\bLPR\b|\b(12378|12363|12315|12348|96110)\b|民法典|[条條]例|最高人民法院|人民[银銀]行|金融[监監]管|Civil Code|Ordinance|People’s Bank|Supreme/;

/** The texts of a language in which something does not belong. */
export const faulty = (texts: readonly string[], locale: Locale): string[] =>
	texts.filter((text) => faults[locale].some((fault) => fault.test(text)));
