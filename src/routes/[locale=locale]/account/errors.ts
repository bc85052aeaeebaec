import { m } from '$lib/i18n/paraglide/messages';

const words: Readonly<Record<string, () => string>> = {
	name_empty: m.e_name_empty,
	name_long: m.e_name_long,
	email_invalid: m.e_email_invalid,
	password_empty: m.e_password_empty,
	password_short: m.e_password_short,
	password_long: m.e_password_long,
	password_common: m.e_password_common,
	sign_in_wrong: m.e_sign_in_wrong,
	password_wrong: m.e_password_wrong
};

export interface PostedForm {
	readonly errors: Readonly<Record<string, unknown>>;
	/** The one problem of the form as a whole: a code, or how many minutes to wait. */
	readonly message?: string | { readonly code: 'too_many_tries'; readonly minutes: number } | undefined;
}

/** An error code in the reader's language. */
const say = (code: string): string => (words[code] ?? m.e_other)();

/** What is wrong with each field, and with the form as a whole; the ids of its fields begin with `prefix`. */
export function problemsOf({ errors, message }: PostedForm, prefix = '') {
	const byField = Object.entries(errors).flatMap(([field, codes]) =>
		Array.isArray(codes) && typeof codes[0] === 'string' ? [{ field: prefix + field, text: say(codes[0]) }] : []
	);
	if (!message) return byField;
	const text = typeof message === 'string' ? say(message) : m.e_too_many_tries({ minutes: message.minutes });
	return [...byField, { field: undefined, text }];
}

/** What is wrong with one field, if anything. */
export const problemOf = (form: PostedForm, field: string): string | undefined =>
	problemsOf(form).find((problem) => problem.field === field)?.text;
