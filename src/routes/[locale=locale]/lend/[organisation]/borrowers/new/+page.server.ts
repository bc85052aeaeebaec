import { BorrowerForm, borrowerOf } from '$lib/lending/borrower';
import { emptyForm, submit } from '$lib/server/http/form';
import { handOver } from '$lib/server/http/invitation';
import { allowMember } from '$lib/server/http/organisation';
import { addBorrower } from '$lib/server/lending/borrowers';
import { inviteBorrower } from '$lib/server/lending/invitations';
import { organisationOf } from '$lib/server/lending/organisations';

export const load = async (event) => {
	const party = await allowMember(event, 'keep borrowers');
	const { languages } = await organisationOf(event.locals.ctx, party);
	const { locale } = event.locals;
	return { form: await emptyForm(BorrowerForm, { locale: languages.includes(locale) ? locale : languages[0] }) };
};

export const actions = {
	default: async (event) => {
		const party = await allowMember(event, 'keep borrowers');
		const { ctx } = event.locals;
		let added: ({ id: string; reference: string } & ReturnType<typeof handOver>) | undefined;
		const form = await submit(event.request, BorrowerForm, async (typed) => {
			const borrower = borrowerOf(typed);
			const id = await addBorrower(ctx, party, borrower);
			if (!id) return 'reference_taken';
			const code = await inviteBorrower(ctx, party, id);
			if (code) added = { id, reference: borrower.reference, ...handOver(code, borrower.locale) };
		});
		return added ? { added } : form;
	}
};
