import { refuse } from '$lib/server/http/refuse';
import { asked } from '$lib/quiz/asked';
import { app } from '$lib/server/app';
import { courseOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { toolsFor } from '$lib/server/learning/tools';
import { checkState, saveResponse, slotsOf } from '$lib/server/quiz/check';
import { fail, redirect } from '@sveltejs/kit';

/** One question of the open check. */
export const load = async (event) => {
	allow(event, 'take final checks');
	const { ctx, locale, jurisdiction } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { course } = published;
	const { open } = await checkState(ctx, enrolment?.id, course);
	if (!open) redirect(303, `/${locale}/courses/${course.id}/check`);
	const slots = await slotsOf(ctx, open.id);
	const slot = slots[Number(event.params.step) - 1];
	if (!slot) refuse(404, 'no such question');
	const question = asked(slot.question, locale);
	return {
		course: { id: course.id, title: course.title[locale] },
		attemptId: open.id,
		index: slot.slot,
		answered: slots.map(({ saved }) => saved),
		asked: question,
		aid: toolsFor(app().catalogue, question.tool ? [question.tool.id] : [], { locale, jurisdiction, now: ctx.now() }),
		response: slot.response
	};
};

export const actions = {
	/** Keeps the answer; the button that was pressed says where to go. */
	save: async (event) => {
		allow(event, 'take final checks');
		const { ctx, locale } = event.locals;
		const { published, enrolment } = await courseOf(ctx, event.params.course);
		const form = await event.request.formData();
		const slot = Number(event.params.step) - 1;
		const here = `/${locale}/courses/${published.course.id}/check`;
		if (!enrolment) redirect(303, here);
		const outcome = await saveResponse(ctx, enrolment.id, slot, form);
		if (outcome.type === 'unclear') return fail(400, { problem: outcome.problem, typed: outcome.typed });
		if (outcome.type === 'closed') redirect(303, `${here}/result`);
		const to = form.get('to');
		if (typeof to === 'string' && /^([1-9]\d?)?$/.test(to)) redirect(303, to ? `${here}/${to}` : here);
		return { saved: outcome.type === 'saved' };
	}
};
