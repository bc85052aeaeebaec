import { refuse } from '$lib/server/http/refuse';
import { app } from '$lib/server/app';
import { lessonLink } from '$lib/server/courses/lesson-link';
import { allow } from '$lib/server/http/guard';
import { factsAsHtml } from '$lib/server/learning/passages';
import { toolOf } from '$lib/tools';
import { wordsOf } from '$lib/server/tools/words';
import { typedIn } from '$lib/tools/tool';
import { work } from '$lib/tools/work';
import { fail } from '@sveltejs/kit';

const find = (id: string) => toolOf(id) ?? refuse(404, 'no such tool');

export const load = (event) => {
	allow(event, 'use tools');
	const { id, title, summary, lesson, facts = [] } = find(event.params.tool);
	const { ctx, locale, jurisdiction } = event.locals;
	const { catalogue } = app();
	return {
		id,
		title: title(),
		summary: summary(),
		jurisdiction,
		words: wordsOf([id], locale),
		facts: factsAsHtml(catalogue, facts, { locale, now: ctx.now() }),
		lesson: lessonLink(catalogue, lesson, locale)
	};
};

export const actions = {
	/** Only where there are no scripts: the page works the figures out again as it is shown, and nothing is kept. */
	default: async (event) => {
		allow(event, 'use tools');
		const tool = find(event.params.tool);
		const typed = typedIn(tool, await event.request.formData(), event.locals);
		return work(tool, typed).done ? { typed } : fail(400, { typed });
	}
};
