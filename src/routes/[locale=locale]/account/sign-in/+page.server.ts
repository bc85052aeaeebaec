import { SignIn } from '$lib/accounts/forms';
import { signIn } from '$lib/server/accounts/sign-in';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { beginSession } from '$lib/server/http/request';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'sign in');
	return { form: await emptyForm(SignIn) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		return submit(event.request, SignIn, async ({ email, password }) => {
			const userId = await signIn(ctx, email, password, event.getClientAddress());
			if (!userId) return 'sign_in_wrong';
			await beginSession(event, app(), userId);
			redirect(303, ownPath(event.url.searchParams.get('next')) ?? `/${locale}`);
		});
	}
};

/** A path on this site, never another site's address. */
const ownPath = (next: string | null): string | undefined => (next && /^\/[^/\\]/.test(next) ? next : undefined);
