import type { Locale } from '$lib/i18n/locale';
import type { Words } from '$lib/i18n/words';

const files = import.meta.glob<Readonly<Record<string, string>>>('../../i18n/messages/tools/**/*.json', {
	eager: true,
	import: 'default'
});

const textsOf = (folder: string, locale: Locale) =>
	Object.values(files[`../../i18n/messages/tools/${folder}${locale}.json`] ?? {});

/** Every message of the tools of these ids, and what all tools say, in one language: for `bringWords`. */
export const wordsOf = (ids: readonly string[], locale: Locale): Words =>
	ids.length === 0
		? {}
		: { '': textsOf('', locale), ...Object.fromEntries(ids.map((id) => [id, textsOf(`${id}/`, locale)])) };
