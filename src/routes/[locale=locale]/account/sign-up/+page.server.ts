import { SignUp } from '$lib/accounts/forms';
import { ownPath } from '$lib/accounts/next';
import { evenly } from '$lib/server/accounts/evenly';
import { post, signUpLetter } from '$lib/server/accounts/letters';
import { countTry } from '$lib/server/accounts/rate-limit';
import { rememberSent, sentTo } from '$lib/server/accounts/sent';
import { signUp } from '$lib/server/accounts/sign-up';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'sign in');
	const { ctx, locale } = event.locals;
	const next = ownPath(event.url.searchParams.get('next'));
	if (ctx.actor.type !== 'guest') redirect(303, next ?? `/${locale}/account`);
	const sent = event.url.searchParams.has('sent') ? (sentTo(event.cookies) ?? '') : undefined;
	return { form: await emptyForm(SignUp), next, sent };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		const next = ownPath(event.url.searchParams.get('next'));
		const { address, secure } = app();
		return submit(event.request, SignUp, (form) =>
			evenly(async () => {
				await countTry(ctx, 'letter by address', event.getClientAddress());
				await countTry(ctx, 'letter by account', form.email);
				const outcome = await signUp(ctx, form, locale);
				post(ctx.mailer, signUpLetter(outcome, form.email, { address, locale, next }));
				rememberSent(event.cookies, secure, form.email);
				redirect(303, `/${locale}/account/sign-up?sent`);
			})
		);
	}
};
