import { AskForReset } from '$lib/accounts/forms';
import { resetLetter } from '$lib/server/accounts/letters';
import { countTry } from '$lib/server/accounts/rate-limit';
import { askForReset } from '$lib/server/accounts/reset';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';

export const load = async (event) => {
	allow(event, 'sign in');
	return { form: await emptyForm(AskForReset) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		return submit(event.request, AskForReset, async ({ email }) => {
			await countTry(ctx, 'letter by address', event.getClientAddress());
			await countTry(ctx, 'letter by account', email);
			const token = await askForReset(ctx, email);
			if (token) await ctx.mailer.send(resetLetter(token, email, app().address, locale));
		});
	}
};
