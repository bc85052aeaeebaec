import { TooManyTries } from '../accounts/rate-limit';
import { fail } from '@sveltejs/kit';
import { message, superValidate, type SuperValidated } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import type { z } from 'zod';

/** An empty form, or one that shows `data`. */
export const emptyForm = <S extends z.ZodObject>(schema: S, data?: Partial<z.input<S>>) =>
	superValidate(data, zod4(schema), { errors: false });

/** A form as an address asks for it: `?course=…&days=14`. */
export const asked = <S extends z.ZodObject>(url: URL, schema: S) => superValidate(url.searchParams, zod4(schema));

/**
 * Parses a posted form and hands valid data to `use`. Field errors, or the one problem that `use` returns (a code),
 * go back with all that was typed but passwords; after too many tries, the minutes to wait.
 */
export async function submit<S extends z.ZodObject>(
	request: Request,
	schema: S,
	use: (data: z.infer<S>) => Promise<string | void>
) {
	const form = await superValidate(request, zod4(schema));
	if (!form.valid) return fail(400, { form: withoutPasswords(form) });
	try {
		const problem = await use(form.data as z.infer<S>);
		return problem ? message(withoutPasswords(form), problem, { status: 400 }) : { form: withoutPasswords(form) };
	} catch (error) {
		if (!(error instanceof TooManyTries)) throw error;
		const minutes = Math.max(1, Math.ceil((error.retryAt.getTime() - Date.now()) / 60_000));
		return message(withoutPasswords(form), { code: 'too_many_tries', minutes }, { status: 429 });
	}
}

function withoutPasswords<T extends Record<string, unknown>>(form: SuperValidated<T>): SuperValidated<T> {
	return 'password' in form.data ? { ...form, data: { ...form.data, password: '' } } : form;
}
