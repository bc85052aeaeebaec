import { BorrowerForm, borrowerOf } from '$lib/lending/borrower';
import { AssignOneForm, numberOf } from '$lib/lending/forms';
import { courseChoices, courseTitle } from '$lib/server/http/courses';
import { emptyForm, submit } from '$lib/server/http/form';
import { handOver } from '$lib/server/http/invitation';
import { allowMember } from '$lib/server/http/organisation';
import { refuse } from '$lib/server/http/refuse';
import { assignCourse } from '$lib/server/lending/assign';
import { borrowerById, changeBorrower, deleteBorrower } from '$lib/server/lending/borrowers';
import { inviteBorrower } from '$lib/server/lending/invitations';
import { assignmentsOf } from '$lib/server/lending/progress';
import type { MemberPermission } from '$lib/accounts/can';
import type { Actions, RequestEvent } from './$types';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';

const DeleteForm = z.object({ confirmation: z.string().trim().max(100) });

/** A borrower of the member's own organisation; ends the request with 404 for any other. */
async function mine(event: RequestEvent, permission: MemberPermission) {
	const party = await allowMember(event, permission);
	const borrower = await borrowerById(event.locals.ctx, party, event.params.borrower);
	return { party, borrower: borrower ?? refuse(404, 'no such borrower of theirs') };
}

export const load = async (event) => {
	const { party, borrower } = await mine(event, 'see borrowers');
	const { ctx, locale } = event.locals;
	const assigned = await assignmentsOf(ctx, party, borrower.id);
	const { tags, name, contact, jurisdiction, ...rest } = borrower;
	const about = { ...rest, jurisdiction: z.enum(['CN', 'HK', 'TW', 'general']).parse(jurisdiction) };
	const texts = { tags: tags.join('; '), name: name ?? '', contact: contact ?? '' };
	return {
		borrower,
		form: await emptyForm(BorrowerForm, BorrowerForm.parse({ ...about, ...texts })),
		assigning: await emptyForm(AssignOneForm, { course: '', days: '14' }),
		assigned: assigned.map((each) => ({ ...each, course: courseTitle(each.courseId, locale) })),
		courses: courseChoices(locale).filter(([id]) => !assigned.some(({ courseId }) => courseId === id)),
		saved: event.url.searchParams.has('saved')
	};
};

const hereAgain = ({ locals, params }: RequestEvent): never =>
	redirect(303, `/${locals.locale}/lend/${params.organisation}/borrowers/${params.borrower}?saved`);

export const actions = {
	change: async (event) => {
		const { party, borrower } = await mine(event, 'keep borrowers');
		return submit(event.request, BorrowerForm, async (typed) => {
			const taken = await changeBorrower(event.locals.ctx, party, borrower.id, borrowerOf(typed));
			return taken ? 'reference_taken' : hereAgain(event);
		});
	},
	invite: async (event) => {
		const { party, borrower } = await mine(event, 'keep borrowers');
		const code = await inviteBorrower(event.locals.ctx, party, borrower.id);
		return code ? { invited: { reference: borrower.reference, ...handOver(code, borrower.locale) } } : hereAgain(event);
	},
	assign: async (event) => {
		const { party, borrower } = await mine(event, 'assign courses');
		const { ctx, locale } = event.locals;
		return submit(event.request, AssignOneForm, async ({ course, days }) => {
			if (!courseChoices(locale).some(([id]) => id === course)) return 'course_none';
			await assignCourse(ctx, party, { course, days: numberOf(days), borrowers: [borrower.id] });
			hereAgain(event);
		});
	},
	delete: async (event) => {
		const { party, borrower } = await mine(event, 'keep borrowers');
		const { ctx, locale } = event.locals;
		return submit(event.request, DeleteForm, async ({ confirmation }) => {
			if (confirmation !== borrower.reference) return 'reference_other';
			await deleteBorrower(ctx, party, borrower.id);
			redirect(303, `/${locale}/lend/${party.organisationId}/borrowers`);
		});
	}
} satisfies Actions;
