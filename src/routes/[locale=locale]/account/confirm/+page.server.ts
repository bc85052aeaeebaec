import { refuse } from '$lib/server/http/refuse';
import { Confirm } from '$lib/accounts/forms';
import { ownPath } from '$lib/accounts/next';
import { countTry } from '$lib/server/accounts/rate-limit';
import { confirm, confirmable } from '$lib/server/accounts/sign-up';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { beginSession } from '$lib/server/http/request';
import { redirect } from '@sveltejs/kit';

/** Opening the link uses nothing up: mail programs and chats open links too. */
export const load = async (event) => {
	allow(event, 'sign in');
	const token = event.url.searchParams.get('token') ?? '';
	if (!(await confirmable(event.locals.ctx, token))) refuse(410, 'link expired');
	return { form: await emptyForm(Confirm, { token }) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		return submit(event.request, Confirm, async ({ token, password }) => {
			await countTry(ctx, 'token by address', event.getClientAddress());
			const outcome = await confirm(ctx, token, password);
			if (outcome === 'expired') refuse(410, 'link expired');
			if (outcome === 'wrong') return 'password_wrong';
			await beginSession(event, app(), outcome.userId);
			redirect(303, ownPath(event.url.searchParams.get('next')) ?? `/${locale}/account?welcome`);
		});
	}
};
