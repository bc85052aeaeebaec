import { isLocale } from '$lib/i18n/locale';
import { app } from '$lib/server/app';
import { lookAt } from '$lib/server/authoring/lesson';
import { LONGEST_FILE } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { serveInLocale } from '$lib/server/http/locale';
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { draftAt, lessonAt } from '../../../../course.server';
import { previewOf } from '../preview.server';

const Asked = z.object({
	locale: z.string().refine(isLocale),
	source: z.string().max(LONGEST_FILE),
	step: z.number().int().min(1).max(99)
});

/** One step of a lesson that is being typed, as learners would see it, and what is wrong with the whole. Keeps nothing. */
export const POST = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	const lesson = lessonAt(draft, event.params.lesson);
	const sent = Asked.safeParse(await event.request.json().catch(() => undefined));
	if (!sent.success) refuse(400, 'not a lesson');
	const { source, step, locale } = sent.data;
	const { ctx, jurisdiction } = event.locals;
	const { steps, questions, problems } = lookAt(draft, app().catalogue, lesson, locale, source);
	const shown = steps[Math.min(step, steps.length) - 1];
	const reader = { locale, jurisdiction, now: ctx.now() };
	const preview = shown && serveInLocale(locale, () => previewOf(shown, questions, reader));
	return json({ problems, steps: steps.length, preview });
};
