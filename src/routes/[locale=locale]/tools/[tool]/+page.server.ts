import { m } from '$lib/i18n/paraglide/messages';
import { refuse } from '$lib/server/http/refuse';
import { app } from '$lib/server/app';
import { lessonLink } from '$lib/server/courses/lesson-link';
import { allow } from '$lib/server/http/guard';
import { still } from '$lib/ui/still';
import { toolsFor } from '$lib/server/learning/tools';
import { toolOf } from '$lib/tools';
import { forgetFigures, savedOf, saveFigures } from '$lib/server/tools/saved';
import { figuresOf, typedIn } from '$lib/tools/tool';
import { work } from '$lib/tools/work';
import { fail, type RequestEvent } from '@sveltejs/kit';
import About from './About.svelte';

const find = (id: string) => toolOf(id) ?? refuse(404, 'no such tool');

/** With `?saved` in the address the fields hold what the reader saved in their account; else they may hold a question's case. */
export const load = async (event) => {
	allow(event, 'use tools');
	const tool = find(event.params.tool);
	const { id, title, summary, lesson } = tool;
	const { ctx, locale, jurisdiction } = event.locals;
	const { catalogue } = app();
	const saved = await savedOf(ctx, id);
	return {
		id,
		title: title(),
		summary: summary(),
		...toolsFor(catalogue, [id], { locale, jurisdiction, now: ctx.now() }),
		about: still(About, {
			tool: id,
			locale,
			lesson: lessonLink(catalogue, lesson, locale),
			savedAt: ctx.actor.type === 'guest' ? undefined : (saved?.savedAt ?? null)
		}),
		opened: event.url.searchParams.has('saved') ? saved?.figures : figuresOf(tool, event.url.searchParams, event.locals)
	};
};

const given = async ({ params, locals, request }: RequestEvent) => {
	const tool = find(params['tool'] ?? '');
	return { tool, typed: typedIn(tool, await request.formData(), locals) };
};

export const actions = {
	/** Only where there are no scripts: the page works the figures out again as it is shown, and nothing is kept. */
	work: async (event) => {
		allow(event, 'use tools');
		const { tool, typed } = await given(event);
		return work(tool, typed).done ? { typed } : fail(400, { typed });
	},
	/** Saves the figures in the account, whether or not they can be worked out. */
	save: async (event) => {
		allow(event, 'save figures');
		const { tool, typed } = await given(event);
		const saved = await saveFigures(event.locals.ctx, tool.id, typed);
		return saved ? { typed, said: m.tool_account_saved() } : fail(413, { typed, said: m.tool_account_too_much() });
	},
	forget: async (event) => {
		allow(event, 'save figures');
		const { tool, typed } = await given(event);
		await forgetFigures(event.locals.ctx, tool.id);
		return { typed, said: m.tool_account_forgotten() };
	}
};
