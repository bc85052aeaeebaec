import { asked, readResponse, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { QuestionSchema } from '$lib/quiz/types';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { aboutCourse, draftAt } from '../../../../course.server';
import { questionAt } from '../../questions.server';

type TryEvent = RequestEvent<{ locale: string; course: string; question: string }>;

/** The draw that the address names, so that a question stays the same between asking and answering. */
const drawOf = ({ url }: Pick<TryEvent, 'url'>): number => Math.min(999, Number(url.searchParams.get('draw')) || 1);

async function made(event: TryEvent) {
	const draft = await draftAt(event);
	const { success, data } = QuestionSchema.safeParse(questionAt(draft, event.params.question).value);
	if (!success) refuse(404, 'the question cannot be asked as it stands');
	return { draft, question: makeQuestion(data, randomFrom(`try ${event.params.question} ${drawOf(event)}`)) };
}

export const load = async (event) => {
	allow(event, 'teach');
	const { draft, question } = await made(event);
	const { locale } = event.locals;
	return {
		course: aboutCourse(draft, locale),
		id: event.params.question,
		draw: drawOf(event),
		asked: asked(question, locale)
	};
};

export const actions = {
	/** Marks an answer and keeps nothing. */
	default: async (event) => {
		allow(event, 'teach');
		const { question } = await made(event);
		const reading = readResponse(await event.request.formData(), 'try', question);
		if (reading.type === 'unclear') return fail(400, { problem: reading.problem, typed: reading.typed });
		if (reading.type === 'empty') return fail(400, { problem: 'empty', typed: {} });
		return { reviewed: reviewed(question, reading.response, event.locals.locale) };
	}
};
