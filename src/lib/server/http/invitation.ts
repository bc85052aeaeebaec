import { qrOf, type QrCode } from '$lib/credentials/qr';
import type { Locale } from '$lib/i18n/locale';
import { app } from '../app';

/** An invitation in each way that it can be handed over. The code is shown once: only its hash is kept. */
export interface Handed {
	readonly link: string;
	/** In groups of four, to be read aloud or typed. */
	readonly code: string;
	readonly qr: QrCode;
}

/** The link of a code, in the language of whom it is for. */
export const linkOf = (code: string, locale: Locale): string => `${app().address}/${locale}/invited/${code}`;

export function handOver(code: string, locale: Locale): Handed {
	const link = linkOf(code, locale);
	return { link, code: code.replace(/(.{4})(?=.)/g, '$1-'), qr: qrOf(link) };
}
