import { AskForReset } from '$lib/accounts/forms';
import { evenly } from '$lib/server/accounts/evenly';
import { post, resetLetter } from '$lib/server/accounts/letters';
import { countTry } from '$lib/server/accounts/rate-limit';
import { askForReset } from '$lib/server/accounts/reset';
import { rememberSent, sentTo } from '$lib/server/accounts/sent';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'sign in');
	const sent = event.url.searchParams.has('sent') ? (sentTo(event.cookies) ?? '') : undefined;
	return { form: await emptyForm(AskForReset), sent };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		const { address, secure } = app();
		return submit(event.request, AskForReset, ({ email }) =>
			evenly(async () => {
				await countTry(ctx, 'letter by address', event.getClientAddress());
				await countTry(ctx, 'letter by account', email);
				post(ctx.mailer, resetLetter(await askForReset(ctx, email), email, { address, locale }));
				rememberSent(event.cookies, secure, email);
				redirect(303, `/${locale}/account/forgot?sent`);
			})
		);
	}
};
