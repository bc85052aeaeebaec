import { NewInvitation } from '$lib/lending/api';
import { ApiProblem, serveChange } from '$lib/server/http/api';
import { handOver } from '$lib/server/http/invitation';
import { borrowerByReference } from '$lib/server/lending/borrowers';
import { inviteBorrower } from '$lib/server/lending/invitations';

export const POST = (event) =>
	serveChange(event, 'borrowers:write', NewInvitation, async (party, { reference }) => {
		const { ctx } = event.locals;
		const borrower = await borrowerByReference(ctx, party, reference);
		if (!borrower) throw new ApiProblem(404, 'no_such_borrower', 'You have no borrower with this reference.');
		const secret = await inviteBorrower(ctx, party, borrower.id);
		if (!secret) throw new ApiProblem(409, 'joined', 'This borrower has joined already.');
		const { link, code } = handOver(secret, borrower.locale);
		return { status: 201, body: { reference, link, code } };
	});
