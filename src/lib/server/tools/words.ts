import type { Locale } from '$lib/i18n/locale';

const files = import.meta.glob<Readonly<Record<string, string>>>('../../i18n/messages/tools/**/*.json', {
	eager: true,
	import: 'default'
});

const file = (folder: string, locale: Locale) => files[`../../i18n/messages/tools/${folder}${locale}.json`];

/** Every message of the tools of these ids, and what all tools say, in one language: for `bringWords`. */
export const wordsOf = (ids: readonly string[], locale: Locale): Readonly<Record<string, string>> =>
	ids.length === 0 ? {} : Object.assign({}, file('', locale), ...ids.map((id) => file(`${id}/`, locale)));
