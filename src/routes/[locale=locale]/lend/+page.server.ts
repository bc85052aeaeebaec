import { can } from '$lib/accounts/can';
import { allow } from '$lib/server/http/guard';
import { ownOrganisations } from '$lib/server/lending/organisations';

export const load = async (event) => {
	allow(event, 'work for a lender');
	const { ctx } = event.locals;
	return { organisations: await ownOrganisations(ctx), founds: can(ctx.actor, 'found organisations') };
};
