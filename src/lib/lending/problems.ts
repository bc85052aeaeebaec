import { m } from '../i18n/paraglide/messages';

const words: Readonly<Record<string, () => string>> = {
	short: m.lend_e_short,
	long: m.lend_e_long,
	language_none: m.lend_e_language,
	months: m.lend_e_months,
	days: m.lend_e_days,
	due: m.lend_e_due,
	course_none: m.lend_e_course,
	scope_none: m.lend_e_scope,
	reference_empty: m.lend_e_reference_empty,
	reference_long: m.lend_e_reference_long,
	reference_signs: m.lend_e_reference_signs,
	reference_taken: m.lend_e_reference_taken,
	reference_other: m.lend_e_reference_other,
	locale: m.lend_e_locale,
	jurisdiction: m.lend_e_jurisdiction,
	tag: m.lend_e_tag,
	tags_many: m.lend_e_tags_many,
	tags_form: m.lend_e_tags_form,
	row_twice: m.lend_e_row_twice,
	file_none: m.lend_e_file_none,
	file_large: m.lend_e_file_large,
	file_empty: m.lend_e_file_empty,
	file_no_reference: m.lend_e_file_no_reference,
	file_long: m.lend_e_file_long,
	last_owner: m.lend_e_last_owner,
	code: m.lend_e_code,
	url: m.lend_e_url,
	url_https: m.lend_e_url_https,
	url_private: m.lend_e_url_private,
	webhook_none: m.lend_e_webhook_none,
	webhooks_many: m.lend_e_webhooks_many,
	share: m.lend_e_share,
	rate: m.lend_e_rate,
	rate_same: m.lend_e_rate_same,
	outcome_columns: m.lend_e_outcome_columns,
	outcome_yes_no: m.lend_e_outcome_yes_no,
	outcome_number: m.lend_e_outcome_number,
	outcome_date: m.lend_e_outcome_date,
	outcome_day: m.lend_e_outcome_day,
	outcome_stranger: m.lend_e_outcome_stranger,
	open_confirm: m.lend_e_open_confirm,
	trial_open: m.lend_e_trial_open
};

/** A problem's code in the reader's language. */
export const say = (code: string): string => (words[code] ?? m.e_other)();

/** Codes that are about a field though they are found only when the form is used. */
const fieldOf: Readonly<Record<string, string>> = {
	reference_taken: 'reference',
	reference_other: 'confirmation',
	code: 'code',
	url: 'url',
	url_https: 'url',
	url_private: 'url',
	rate_same: 'withCourse'
};

/** A posted form as it comes back: error codes by field, and perhaps one code for all of it, or how long to wait. */
export interface Posted {
	readonly errors: Readonly<Record<string, unknown>>;
	readonly message?: unknown;
}

/** What is wrong with each field, and with the form as a whole. */
export function problemsOf({
	errors,
	message
}: Posted): { readonly field: string | undefined; readonly text: string }[] {
	const byField = Object.entries(errors).flatMap(([field, codes]) => {
		const code = firstCode(codes);
		return code === undefined ? [] : [{ field, text: say(code) }];
	});
	if (typeof message === 'string') return [...byField, { field: fieldOf[message], text: say(message) }];
	if (typeof message === 'object' && message && 'minutes' in message)
		return [...byField, { field: undefined, text: m.e_too_many_tries({ minutes: Number(message.minutes) }) }];
	return byField;
}

/** The first code of a field's errors; those of a list stand under `_errors`. */
function firstCode(codes: unknown): string | undefined {
	if (Array.isArray(codes)) return codes.find((code) => typeof code === 'string');
	if (typeof codes !== 'object' || codes === null) return undefined;
	return Object.values(codes).map(firstCode).find(Boolean);
}

/** What is wrong with one field, if anything. */
export const problemOf = (form: Posted, field: string): string | undefined =>
	problemsOf(form).find((problem) => problem.field === field)?.text;
