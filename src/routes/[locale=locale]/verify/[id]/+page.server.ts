import { can } from '$lib/accounts/can';
import { RevocationForm } from '$lib/credentials/forms';
import { idOfTyped, lastGroup } from '$lib/credentials/number';
import { revokeCertificate, verifyCertificate } from '$lib/server/credentials/certificates';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'verify certificates');
	event.setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
	const { ctx } = event.locals;
	const id = idOfTyped(event.params.id) ?? event.params.id;
	return {
		id,
		view: await verifyCertificate(ctx, id),
		revocation: can(ctx.actor, 'revoke certificates') ? await emptyForm(RevocationForm) : undefined
	};
};

export const actions = {
	revoke: async (event) => {
		allow(event, 'revoke certificates');
		const { ctx, locale } = event.locals;
		const id = idOfTyped(event.params.id) ?? event.params.id;
		return submit(event.request, RevocationForm, async ({ reason, confirmation }) => {
			if (confirmation !== lastGroup(id)) return 'confirmation_wrong';
			await revokeCertificate(ctx, id, reason);
			redirect(303, `/${locale}/verify/${id}`);
		});
	}
};
