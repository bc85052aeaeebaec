import { m } from '../i18n/paraglide/messages.js';

const names: Readonly<Record<string, () => string>> = {
	CN: m.jurisdiction_CN,
	HK: m.jurisdiction_HK,
	TW: m.jurisdiction_TW
};

/** What readers call a jurisdiction, in the language of the page. */
export const jurisdictionName = (code: string | undefined): string => (names[code ?? ''] ?? m.courses_elsewhere)();
