import { m } from '../i18n/paraglide/messages.js';

const names: Readonly<Record<string, () => string>> = {
	CN: m.jurisdiction_cn,
	HK: m.jurisdiction_hk,
	TW: m.jurisdiction_tw
};

/** What readers call a jurisdiction, in the language of the page. */
export const jurisdictionName = (code: string | undefined): string => (names[code ?? ''] ?? m.courses_elsewhere)();
