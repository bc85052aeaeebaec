import { refuse } from '$lib/server/http/refuse';
import { dev } from '$app/environment';
import { asked, readResponse, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import type { Question } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { type RequestEvent } from '@sveltejs/kit';
import { samples } from './samples';

const made = samples.map((sample) => makeQuestion(sample, randomFrom('samples')));

function open(event: Pick<RequestEvent, 'locals' | 'url'>) {
	allow(event, 'read public pages');
	if (!dev && !app().settings.EVENKEEL_DEMO) refuse(404, 'not in a normal start');
}

export function load(event) {
	open(event);
	return { questions: made.map((question) => asked(question, event.locals.locale)) };
}

export const actions = {
	async default(event) {
		open(event);
		const posted = await event.request.formData();
		const answer = (question: Question) => {
			const reading = readResponse(posted, question.id, question);
			const response = reading.type === 'given' ? reading.response : undefined;
			return [question.id, { reading, reviewed: reviewed(question, response, event.locals.locale) }] as const;
		};
		return { answers: Object.fromEntries(made.map(answer)) };
	}
};
