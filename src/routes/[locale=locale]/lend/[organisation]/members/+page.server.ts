import { canAs } from '$lib/accounts/can';
import { InviteMemberForm, MemberForm } from '$lib/lending/forms';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { inviteMember, membersOf, setRole, withdrawInvitation } from '$lib/server/lending/members';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';

const Who = MemberForm.pick({ user: true });
const Which = z.object({ invitation: z.string().max(100) });

export const load = async (event) => {
	const party = await allowMember(event, 'see members');
	return {
		...(await membersOf(event.locals.ctx, party)),
		keeps: canAs(party.role, 'keep members'),
		form: await emptyForm(InviteMemberForm)
	};
};

export const actions = {
	invite: async (event) => {
		const party = await allowMember(event, 'keep members');
		const { ctx, locale } = event.locals;
		let invited: { note: string; link: string } | undefined;
		const form = await submit(event.request, InviteMemberForm, async (given) => {
			const token = await inviteMember(ctx, party, given);
			invited = { note: given.note, link: `${app().address}/${locale}/lend/join?token=${token}` };
		});
		return invited ? { invited } : form;
	},
	change: async (event) => {
		const party = await allowMember(event, 'keep members');
		const { ctx, locale } = event.locals;
		return submit(event.request, MemberForm, async ({ user, role }) => {
			const problem = await setRole(ctx, party, user, role);
			if (problem) return problem;
			redirect(303, `/${locale}/lend/${party.organisationId}/members`);
		});
	},
	remove: async (event) => {
		const party = await allowMember(event, 'keep members');
		const { ctx, locale } = event.locals;
		return submit(event.request, Who, async ({ user }) => {
			const problem = await setRole(ctx, party, user, undefined);
			if (problem) return problem;
			redirect(303, `/${locale}/lend/${party.organisationId}/members`);
		});
	},
	withdraw: async (event) => {
		const party = await allowMember(event, 'keep members');
		const { ctx, locale } = event.locals;
		return submit(event.request, Which, async ({ invitation }) => {
			await withdrawInvitation(ctx, party, invitation);
			redirect(303, `/${locale}/lend/${party.organisationId}/members`);
		});
	}
};
