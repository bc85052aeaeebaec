import { CompletionQuery } from '$lib/lending/api';
import { app } from '$lib/server/app';
import { ApiProblem, queryOf, serveApi } from '$lib/server/http/api';
import { completionOf } from '$lib/server/lending/statements';

export const GET = (event) =>
	serveApi(event, 'completions:read', async (party) => {
		const { lendingSecrets: secrets, address: issuer } = app();
		const body = await completionOf(event.locals.ctx, party, queryOf(event, CompletionQuery), { secrets, issuer });
		if (!body)
			throw new ApiProblem(404, 'not_assigned', 'This course is not assigned to a borrower of that reference.');
		return { status: 200, body };
	});
