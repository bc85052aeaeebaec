import { NewEvent } from '$lib/lending/api';
import { ApiProblem, serveChange } from '$lib/server/http/api';
import { borrowerByReference } from '$lib/server/lending/borrowers';
import { reportEvent } from '$lib/server/lending/programmes';

export const POST = (event) =>
	serveChange(event, 'assignments:write', NewEvent, async (party, { reference, event: happened }) => {
		const { ctx } = event.locals;
		const borrower = await borrowerByReference(ctx, party, reference);
		if (!borrower) throw new ApiProblem(404, 'no_such_borrower', 'You have no borrower with this reference.');
		return { status: 200, body: { assigned: await reportEvent(ctx, party, borrower.id, happened) } };
	});
