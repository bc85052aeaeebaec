import { CodeForm } from '$lib/lending/forms';
import { countTry } from '$lib/server/accounts/rate-limit';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { codeOfTyped, isInvitation } from '$lib/server/lending/invitations';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'be a borrower');
	return { form: await emptyForm(CodeForm) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'be a borrower');
		const { ctx, locale } = event.locals;
		return submit(event.request, CodeForm, async (typed) => {
			await countTry(ctx, 'token by address', event.getClientAddress());
			const code = codeOfTyped(typed.code);
			if (!(await isInvitation(ctx, code))) return 'code';
			redirect(303, `/${locale}/invited/${code}`);
		});
	}
};
