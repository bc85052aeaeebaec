import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import type { Locale } from '$lib/i18n/locale';
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => current.getStore() ?? 'en');

/** Runs `serve` so that every message made in it is in `locale`. */
export const serveInLocale = <T>(locale: Locale, serve: () => T): T => current.run(locale, serve);
