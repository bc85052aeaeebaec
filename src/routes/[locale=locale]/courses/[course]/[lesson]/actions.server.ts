import { refuse } from '$lib/server/http/refuse';
import { idsOf } from '$lib/courses/find-blocks';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { asLearner } from '$lib/server/http/learner';
import { enrol } from '$lib/server/learning/enrolments';
import { keepNote, LONGEST_NOTE } from '$lib/server/learning/notes';
import { practise } from '$lib/server/learning/practise';
import { problemText } from '$lib/quiz/problems';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';

type LessonEvent = RequestEvent<{ locale: string; course: string; lesson: string }>;

const Slot = z.coerce.number().int().min(0).max(1_000_000);
const Note = z.object({ block: z.string(), note: z.string().max(LONGEST_NOTE).optional() });

/** What the numbers of unanswered questions are drawn from: the address has it while a guest's first answer is under way. */
export const seedOf = ({ url, locals }: Pick<LessonEvent, 'url' | 'locals'>): string => {
	const seed = url.searchParams.get('seed') ?? '';
	return /^[a-z2-7]{20}$/.test(seed) ? seed : locals.ctx.newId();
};

/** Grades and keeps an answer to a practice question; one that cannot be read comes back as typed. */
export async function answer(event: LessonEvent) {
	allow(event, 'learn');
	const form = await event.request.formData();
	const slot = Slot.safeParse(form.get('slot'));
	if (!slot.success) refuse(400, 'not an answer');
	const ctx = await asLearner(event);
	const { published } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const enrolment = await enrol(ctx, published);
	const outcome = await practise(ctx, enrolment, lesson, { slot: slot.data, seed: seedOf(event) }, form);
	if (outcome.type === 'unclear')
		return fail(400, { slot: slot.data, problem: problemText(outcome.problem), typed: outcome.typed });
	if (outcome.type === 'empty') return fail(400, { slot: slot.data, problem: problemText('empty'), typed: {} });
	const reviewing = event.url.searchParams.has('review') ? '?review' : '';
	redirect(303, `${event.url.pathname}${reviewing}#question-${slot.data % lesson.questions.length}`);
}

/** Keeps a reflection or the ticks of a checklist. */
export async function note(event: LessonEvent) {
	allow(event, 'learn');
	const form = await event.request.formData();
	const sent = Note.safeParse(Object.fromEntries(form));
	if (!sent.success) return fail(400, { block: String(form.get('block')), kept: false });
	const ctx = await asLearner(event);
	const { published } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const blocks = lesson.steps[event.locals.locale].flatMap((step) => step.blocks);
	const { block } = sent.data;
	if (![...idsOf(blocks, 'reflection'), ...idsOf(blocks, 'checklist')].includes(block)) refuse(404, 'no such note');
	const { id } = await enrol(ctx, published);
	const ticks = form
		.getAll('tick')
		.filter((tick) => /^\d{1,2}$/.test(String(tick)))
		.map(String);
	await keepNote(ctx, id, block, sent.data.note ?? ticks);
	return { block, kept: true };
}
