import { csvLine } from '$lib/lending/csv';
import { csvResponse } from '$lib/server/http/csv';
import { linkOf } from '$lib/server/http/invitation';
import { allowMember } from '$lib/server/http/organisation';
import { inviteEveryone } from '$lib/server/lending/invitations';

/** New links for all who have not joined: made, so that the ones before stop working, and told in one file. */
export const POST = async (event) => {
	const party = await allowMember(event, 'keep borrowers');
	const { ctx } = event.locals;
	return csvResponse('links.csv', lines());

	async function* lines() {
		yield csvLine(['reference', 'name', 'link', 'code']);
		for await (const page of inviteEveryone(ctx, party))
			yield page
				.map(({ reference, name, code, locale }) => csvLine([reference, name, linkOf(code, locale), code]))
				.join('');
	}
};
