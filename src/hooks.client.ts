import { isLocale } from '$lib/i18n/locale';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

/** The page came in one language; another one is another page. */
overwriteGetLocale(() => (isLocale(document.documentElement.lang) ? document.documentElement.lang : 'en'));
