import { numberOf, ProgrammeForm } from '$lib/lending/forms';
import { canAs } from '$lib/accounts/can';
import { courseChoices, courseTitle } from '$lib/server/http/courses';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { segmentsOf } from '$lib/server/lending/borrowers';
import { endProgramme, makeProgramme, pauseProgramme, programmesOf } from '$lib/server/lending/programmes';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';

const Which = z.object({ programme: z.string().max(100) });

export const load = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	const { ctx, locale } = event.locals;
	const programmes = await programmesOf(ctx, party);
	return {
		keeps: canAs(party.role, 'keep programmes'),
		programmes: programmes.map((each) => ({ ...each, course: courseTitle(each.courseId, locale) })),
		courses: courseChoices(locale),
		segments: await segmentsOf(ctx, party),
		form: await emptyForm(ProgrammeForm, { course: '', segment: '', days: '14', event: 'joined' })
	};
};

export const actions = {
	make: async (event) => {
		const party = await allowMember(event, 'keep programmes');
		const { ctx, locale } = event.locals;
		return submit(event.request, ProgrammeForm, async (rule) => {
			if (!courseChoices(locale).some(([id]) => id === rule.course)) return 'course_none';
			await makeProgramme(ctx, party, { ...rule, days: numberOf(rule.days) });
			redirect(303, `/${locale}/lend/${party.organisationId}/programmes`);
		});
	},
	pause: async (event) => {
		const party = await allowMember(event, 'keep programmes');
		const { ctx, locale } = event.locals;
		return submit(event.request, Which, async ({ programme }) => {
			await pauseProgramme(ctx, party, programme, true);
			redirect(303, `/${locale}/lend/${party.organisationId}/programmes`);
		});
	},
	resume: async (event) => {
		const party = await allowMember(event, 'keep programmes');
		const { ctx, locale } = event.locals;
		return submit(event.request, Which, async ({ programme }) => {
			await pauseProgramme(ctx, party, programme, false);
			redirect(303, `/${locale}/lend/${party.organisationId}/programmes`);
		});
	},
	end: async (event) => {
		const party = await allowMember(event, 'keep programmes');
		const { ctx, locale } = event.locals;
		return submit(event.request, Which, async ({ programme }) => {
			await endProgramme(ctx, party, programme);
			redirect(303, `/${locale}/lend/${party.organisationId}/programmes`);
		});
	}
};
