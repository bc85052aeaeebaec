import { canAs, type MemberPermission } from '$lib/accounts/can';
import type { RequestEvent } from '@sveltejs/kit';
import { partyOf } from '../lending/organisations';
import type { MemberParty } from '../lending/party';
import { allow } from './guard';
import { refuse } from './refuse';

/**
 * The actor as a member of the organisation that the address names, if their role there has `permission`. Ends the request
 * else: a guest is sent to sign in, an organisation that they are no member of is not found, as one that isn't.
 */
export async function allowMember(
	event: Pick<RequestEvent, 'locals' | 'url' | 'params' | 'getClientAddress'>,
	permission: MemberPermission
): Promise<MemberParty> {
	allow(event, 'work for a lender');
	const { ctx } = event.locals;
	const party = await partyOf(ctx, event.params['organisation'] ?? '', event.getClientAddress());
	if (!party) refuse(404, 'no such organisation of theirs');
	if (!canAs(party.role, permission)) refuse(403, permission);
	return party;
}
