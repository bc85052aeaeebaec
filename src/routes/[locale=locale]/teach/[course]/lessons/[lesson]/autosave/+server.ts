import { lessonFile } from '$lib/authoring/names';
import { isLocale } from '$lib/i18n/locale';
import { LONGEST_FILE, saveFiles } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { clashView, draftAt, lessonAt } from '../../../../course.server';

const Typed = z.object({
	locale: z.string().refine(isLocale),
	source: z.string().max(LONGEST_FILE),
	base: z.number().int().min(0)
});

/** Saves what is being typed as a revision; 409 with the other's change where someone saved meanwhile. */
export const POST = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	const lesson = lessonAt(draft, event.params.lesson);
	const sent = Typed.safeParse(await event.request.json().catch(() => undefined));
	if (!sent.success) refuse(400, 'not a lesson');
	const { locale, source, base } = sent.data;
	const name = lessonFile(lesson, locale);
	const saved = await saveFiles(event.locals.ctx, draft.id, [{ name, source, base }]);
	if (saved.type === 'missing') refuse(404, 'no such course of yours');
	if (saved.type === 'clash') return json({ clash: await clashView(event.locals.ctx, saved) }, { status: 409 });
	return json({ revision: saved.revisions[name] });
};
