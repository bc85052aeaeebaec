import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { invitationOf, joinOrganisation } from '$lib/server/lending/members';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'work for a lender');
	const token = event.url.searchParams.get('token') ?? '';
	const invitation = await invitationOf(event.locals.ctx, token);
	if (!invitation) refuse(410, 'no such invitation');
	return { name: invitation.name, role: invitation.role };
};

export const actions = {
	default: async (event) => {
		allow(event, 'work for a lender');
		const { ctx, locale } = event.locals;
		const token = event.url.searchParams.get('token') ?? '';
		const joined = await joinOrganisation(ctx, token, event.getClientAddress());
		if (!joined) refuse(410, 'no such invitation');
		redirect(303, `/${locale}/lend/${joined}`);
	}
};
