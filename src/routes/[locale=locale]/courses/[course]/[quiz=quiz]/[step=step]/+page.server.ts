import { m } from '$lib/i18n/paraglide/messages';
import { refuse } from '$lib/server/http/refuse';
import { asked, reviewed } from '$lib/quiz/asked';
import { mayTry, shownOf } from '$lib/quiz/log';
import { problemText } from '$lib/quiz/problems';
import { app } from '$lib/server/app';
import { toolsFor } from '$lib/server/learning/tools';
import { flagQuestion, noteShown, quizState, saveResponse, slotsOf } from '$lib/server/quiz/attempts';
import { planOf } from '$lib/server/quiz/plan';
import { fail, redirect } from '@sveltejs/kit';
import { allowQuiz, named, quizHere } from '../at.server';

/** One question of the open attempt: to be answered, or, where the quiz tells at once, answered and told why. */
export const load = async (event) => {
	allowQuiz(event);
	const { ctx, locale, published, enrolment, quiz, here } = await quizHere(event);
	const { open } = await quizState(ctx, enrolment?.id, quiz);
	if (!open) redirect(303, here);
	const slots = await slotsOf(ctx, open.id);
	const slot = slots[Number(event.params.step) - 1];
	if (!slot) refuse(404, 'no such question');
	await noteShown(ctx, open.id, slot.slot);
	const { question, state } = slot;
	const { settings, sections } = planOf(open);
	const shown = shownOf(settings, state);
	const { jurisdiction } = event.locals;
	const isAsked = shown !== 'everything';
	const tool = isAsked ? question.tool : undefined;
	return {
		...named(published, quiz, locale),
		attemptId: open.id,
		index: slot.slot,
		answered: slots.map(({ saved }) => saved),
		flagged: slots.map((each) => each.state.flagged),
		section: sections.findLast(({ from }) => from <= slot.slot)?.title[locale],
		time: open.dueAt && { ends: open.dueAt, now: ctx.now() },
		asked: isAsked ? asked(question, locale) : undefined,
		reviewed: isAsked ? undefined : reviewed(question, state.response, locale),
		aid: toolsFor(app().catalogue, tool ? [tool.id] : [], { locale, jurisdiction, now: ctx.now() }),
		response: state.response ?? null,
		certainty: settings.certainty ? { value: state.certainty ?? null } : null,
		checks: mayTry(settings, state),
		words: wordsFor(isAsked, state.flagged),
		tries: {
			done: state.tries.length,
			left: settings.behaviour === 'interactive' ? settings.tries - state.tries.length : null,
			outcome: shown === 'outcome' ? reviewed(question, state.tries.at(-1)?.response, locale).outcome : null,
			hints: (shown === 'outcome' ? (question.hints ?? []) : [])
				.slice(0, state.tries.length)
				.map((hint) => hint[locale])
		}
	};
};

/** What the page says, in the reader's language alone: three of them would be a good part of its script. */
const wordsFor = (isAsked: boolean, isFlagged: boolean) => ({
	saving: m.learning_saving(),
	saved: m.learning_saved(),
	offline: m.learning_not_saved(),
	late: m.quiz_late(),
	check: m.quiz_check(),
	next: isAsked ? m.learning_save_next() : m.learning_next_question(),
	previous: isAsked ? m.learning_save_previous() : m.learning_previous(),
	overview: isAsked ? m.learning_save_overview() : m.learning_check_overview(),
	flag: isFlagged ? m.quiz_unflag() : m.quiz_flag()
});

const numberOf = (step: string) => Number(step) - 1;

async function give(
	event: Parameters<typeof allowQuiz>[0] & { params: { step: string } },
	form: FormData,
	checks: boolean
) {
	const { ctx, enrolment, quiz, here } = await quizHere(event);
	if (!enrolment) redirect(303, here);
	const slot = numberOf(event.params.step);
	const outcome = await saveResponse(ctx, enrolment.id, { name: quiz.name, slot, checks }, form);
	return { ctx, outcome, enrolment, quiz, slot, here };
}

export const actions = {
	/** Keeps the answer; the button that was pressed says where to go. */
	save: async (event) => {
		allowQuiz(event);
		const form = await event.request.formData();
		const { outcome, here } = await give(event, form, false);
		if (outcome.type === 'unclear') return fail(400, { problem: problemText(outcome.problem), typed: outcome.typed });
		const to = form.get('to');
		const known = typeof to === 'string' && /^([1-9]\d?)?$/.test(to);
		if (outcome.type === 'closed' && !known) redirect(303, `${here}/result`);
		if (known) redirect(303, to ? `${here}/${to}` : here);
		return { saved: outcome.type === 'saved', late: outcome.type === 'late' };
	},
	/** Has the answer checked at once, where the quiz does that. */
	check: async (event) => {
		allowQuiz(event);
		const form = await event.request.formData();
		const { outcome, here, slot } = await give(event, form, true);
		if (outcome.type === 'unclear') return fail(400, { problem: problemText(outcome.problem), typed: outcome.typed });
		if (outcome.type === 'empty') return fail(400, { problem: problemText('empty'), typed: {} });
		redirect(303, `${here}/${slot + 1}#q${slot}-outcome`);
	},
	/** Keeps the answer, and marks the question to come back to or takes the mark away. */
	flag: async (event) => {
		allowQuiz(event);
		const form = await event.request.formData();
		const { ctx, outcome, enrolment, quiz, slot, here } = await give(event, form, false);
		await flagQuestion(ctx, enrolment.id, quiz.name, slot, form.get('flag') === 'on');
		if (outcome.type === 'unclear') return fail(400, { problem: problemText(outcome.problem), typed: outcome.typed });
		redirect(303, `${here}/${slot + 1}`);
	}
};
