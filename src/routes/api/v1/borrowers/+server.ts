import { BorrowerQuery, NewBorrower } from '$lib/lending/api';
import { ApiProblem, queryOf, serveApi, serveChange } from '$lib/server/http/api';
import { addBorrower, borrowerById, borrowerByReference, borrowerPage } from '$lib/server/lending/borrowers';
import { toldBorrower } from '$lib/server/lending/told';

export const GET = (event) =>
	serveApi(event, 'borrowers:read', async (party) => {
		const { ctx } = event.locals;
		const { after, limit, query, segment } = queryOf(event, BorrowerQuery);
		const from = after === undefined ? undefined : await borrowerByReference(ctx, party, after);
		if (after !== undefined && !from) throw new ApiProblem(400, 'cursor_invalid', 'No page ends there.');
		const page = await borrowerPage(ctx, party, { query, segment, after: from?.id, size: limit });
		const borrowers = page.borrowers.map(toldBorrower);
		return { status: 200, body: { borrowers, next: page.next ? (borrowers.at(-1)?.reference ?? null) : null } };
	});

export const POST = (event) =>
	serveChange(event, 'borrowers:write', NewBorrower, async (party, borrower) => {
		const { ctx } = event.locals;
		const id = await addBorrower(ctx, party, borrower);
		const added = id && (await borrowerById(ctx, party, id));
		if (!added) throw new ApiProblem(409, 'exists', 'You have a borrower with this reference already.');
		return { status: 201, body: toldBorrower(added) };
	});
