import { m } from '../i18n/paraglide/messages';

const words: Readonly<Record<string, () => string>> = {
	name_empty: m.certificate_e_name_empty,
	name_long: m.certificate_e_name_long,
	reason_short: m.certificate_e_reason_short,
	reason_long: m.certificate_e_reason_long,
	confirmation_wrong: m.certificate_e_confirmation
};

/** A posted form as it comes back: error codes by field, and perhaps one code that is about a field all the same. */
export interface Posted {
	readonly errors: Readonly<Record<string, unknown>>;
	readonly message?: unknown;
}

/** What is wrong with each field, in the reader's language. */
export function problemsOf({ errors, message }: Posted): { field: string; text: string }[] {
	const byField = Object.entries(errors).flatMap(([field, codes]) =>
		Array.isArray(codes) && typeof codes[0] === 'string' ? [{ field, text: say(codes[0]) }] : []
	);
	return message === 'confirmation_wrong' ? [...byField, { field: 'confirmation', text: say(message) }] : byField;
}

/** What is wrong with one field, if anything. */
export const problemOf = (posted: Posted, field: string): string | undefined =>
	problemsOf(posted).find((problem) => problem.field === field)?.text;

const say = (code: string): string => (words[code] ?? m.e_other)();
