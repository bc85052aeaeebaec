import { SignUp } from '$lib/accounts/forms';
import { signUpLetter } from '$lib/server/accounts/letters';
import { countTry } from '$lib/server/accounts/rate-limit';
import { signUp } from '$lib/server/accounts/sign-up';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';

export const load = async (event) => {
	allow(event, 'sign in');
	return { form: await emptyForm(SignUp) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'sign in');
		const { ctx, locale } = event.locals;
		return submit(event.request, SignUp, async (form) => {
			await countTry(ctx, 'letter by address', event.getClientAddress());
			await countTry(ctx, 'letter by account', form.email);
			const outcome = await signUp(ctx, form, locale);
			await ctx.mailer.send(signUpLetter(outcome, form.email, app().address, locale));
		});
	}
};
