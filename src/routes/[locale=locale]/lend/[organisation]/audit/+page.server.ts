import { allowMember } from '$lib/server/http/organisation';
import { auditPage, verifyAudit } from '$lib/server/lending/audit';
import { membersOf } from '$lib/server/lending/members';

export const load = async (event) => {
	const party = await allowMember(event, 'read the audit log');
	const { ctx } = event.locals;
	const { searchParams } = event.url;
	const query = searchParams.get('query') ?? '';
	const before = Number(searchParams.get('before')) || undefined;
	const verdict = searchParams.has('verify') ? await verifyAudit(ctx.database, party.organisationId) : undefined;
	const { members } = await membersOf(ctx, party);
	const names: Readonly<Record<string, string>> = Object.fromEntries(
		members.map(({ userId, name }) => [`user:${userId}`, name])
	);
	return { query, verdict, names, ...(await auditPage(ctx, party, { query, before })) };
};
