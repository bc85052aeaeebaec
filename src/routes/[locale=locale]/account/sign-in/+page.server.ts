import { SignIn } from '$lib/accounts/forms';
import { ownPath } from '$lib/accounts/next';
import { signIn } from '$lib/server/accounts/sign-in';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { beginSession } from '$lib/server/http/request';
import { redirect } from '@sveltejs/kit';

/** What has just happened, when another page sends the reader here. */
const arrivals = ['reset', 'deleted', 'signed-out'] as const;

export const load = async (event) => {
	allow(event, 'sign in');
	const { ctx, locale } = event.locals;
	const { searchParams } = event.url;
	const next = ownPath(searchParams.get('next'));
	if (ctx.actor.type !== 'guest') redirect(303, next ?? `/${locale}/account`);
	return { form: await emptyForm(SignIn), next, arrival: arrivals.find((each) => searchParams.has(each)) };
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
