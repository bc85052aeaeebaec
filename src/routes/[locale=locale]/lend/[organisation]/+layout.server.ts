import { canAs } from '$lib/accounts/can';
import { allowMember } from '$lib/server/http/organisation';
import { organisationOf } from '$lib/server/lending/organisations';

/** What every page of an organisation shows: its name, and the ways that the member's role opens. */
export const load = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	event.setHeaders({ 'x-robots-tag': 'noindex' });
	const { name } = await organisationOf(event.locals.ctx, party);
	const may = {
		keep: canAs(party.role, 'keep borrowers'),
		settings: canAs(party.role, 'keep the organisation'),
		keys: canAs(party.role, 'keep API keys'),
		webhooks: canAs(party.role, 'keep webhooks'),
		audit: canAs(party.role, 'read the audit log')
	};
	return { organisation: { id: party.organisationId, name }, may };
};
