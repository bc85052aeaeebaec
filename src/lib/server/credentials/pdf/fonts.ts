import type { Locale } from '$lib/i18n/locale';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { readFamily, type Face } from './family';

const require = createRequire(import.meta.url);
const own = (family: string): readonly Face[] =>
	readFamily(resolve('src/lib/server/credentials/fonts', family, '400.css'));

const simplified = readFamily(require.resolve('@fontsource/noto-serif-sc/400.css'));
const traditional = readFamily(require.resolve('@fontsource/noto-serif-tc/400.css'));
const rest = [...own('rare-han'), ...own('hangul')];

/** The slices for a text in one language, the best first: a character shared by both scripts differs in its strokes. */
export const facesIn: Readonly<Record<Locale, readonly Face[]>> = {
	en: [...simplified, ...traditional, ...rest],
	'zh-Hans': [...simplified, ...traditional, ...rest],
	'zh-Hant': [...traditional, ...simplified, ...rest]
};
