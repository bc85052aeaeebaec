import type { Locale } from '../i18n/locale.ts';
import { m } from '../i18n/paraglide/messages.js';
import { choice } from './fields.ts';

/** Who a tool is shown to: their language, and whose law their settings name. */
export interface Reader {
	readonly locale: Locale;
	readonly jurisdiction: string;
}

const choices = {
	CN: m.jurisdiction_cn,
	HK: m.jurisdiction_hk,
	TW: m.jurisdiction_tw,
	general: m.jurisdiction_general
};

/** Whose law a tool's answer follows. */
export type Jurisdiction = keyof typeof choices;

/** Asks for it, where the answer depends on it. */
export const jurisdictionField = choice<Jurisdiction>({
	label: m.tool_jurisdiction,
	hint: m.tool_jurisdiction_hint,
	choices,
	menu: true
});

/** What stands in that field at first. */
export const jurisdictionOf = ({ jurisdiction }: Reader): string =>
	Object.hasOwn(choices, jurisdiction) ? jurisdiction : 'general';
