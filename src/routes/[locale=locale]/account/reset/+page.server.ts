import { refuse } from '$lib/server/http/refuse';
import { ResetPassword } from '$lib/accounts/forms';
import { countTry } from '$lib/server/accounts/rate-limit';
import { resetPassword, resettable } from '$lib/server/accounts/reset';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'sign in');
	const token = event.url.searchParams.get('token') ?? '';
	if (!(await resettable(event.locals.ctx, token))) refuse(410, 'link expired');
	return { form: await emptyForm(ResetPassword, { token }) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		return submit(event.request, ResetPassword, async ({ token, password }) => {
			await countTry(ctx, 'token by address', event.getClientAddress());
			if (!(await resetPassword(ctx, token, password))) refuse(410, 'link expired');
			redirect(303, `/${locale}/account/sign-in?reset`);
		});
	}
};
