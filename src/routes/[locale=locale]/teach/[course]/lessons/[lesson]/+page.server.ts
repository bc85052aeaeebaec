import { menuBlocks } from '$lib/authoring/block-menu';
import { diffRows } from '$lib/authoring/diff';
import { lessonValues } from '$lib/authoring/lesson-form';
import { COURSE, lessonFile, sourceFirst } from '$lib/authoring/names';
import { translationState } from '$lib/authoring/state';
import { traditionalDraft } from '$lib/authoring/traditional';
import { isLocale, type Locale } from '$lib/i18n/locale';
import { app } from '$lib/server/app';
import { lookAt, questionsOf } from '$lib/server/authoring/lesson';
import { LONGEST_FILE, saveFiles, sourceAt, type FileChange } from '$lib/server/authoring/save';
import type { Draft } from '$lib/server/authoring/drafts';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import type { Context } from '$lib/server/context';
import { tools } from '$lib/tools';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { aboutCourse, clashView, draftAt, lessonAt, numberIn, textIn } from '../../../course.server';
import { previewOf } from './preview.server';

type LessonEvent = RequestEvent<{ locale: string; course: string; lesson: string }>;

const localeIn = ({ url }: Pick<LessonEvent, 'url'>, draft: Draft): Locale => {
	const wanted = url.searchParams.get('in');
	return isLocale(wanted) ? wanted : draft.sourceLocale;
};

export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale, jurisdiction } = event.locals;
	const draft = await draftAt(event);
	const lesson = lessonAt(draft, event.params.lesson);
	const writing = localeIn(event, draft);
	const file = draft.files.get(lessonFile(lesson, writing));
	const source = file?.source ?? '';
	const { steps, questions, problems } = lookAt(draft, app().catalogue, lesson, writing, source);
	const [first] = steps;
	return {
		course: aboutCourse(draft, locale),
		lesson: { id: lesson, title: lessonValues(draft.folder.files[COURSE] ?? '', lesson)?.title[locale] || lesson },
		writing,
		source,
		base: file?.revision ?? 0,
		line: Number(event.url.searchParams.get('line')) || undefined,
		languages: languagesOf(draft, lesson),
		original:
			writing === draft.sourceLocale ? undefined : (draft.folder.files[lessonFile(lesson, draft.sourceLocale)] ?? ''),
		since: await changedSince(ctx, draft, lesson, writing),
		problems,
		preview: first && previewOf(first, questions, { locale: writing, jurisdiction, now: ctx.now() }),
		menu: menuFor(draft, lesson, locale),
		saved: event.url.searchParams.has('saved')
	};
};

const languagesOf = (draft: Draft, lesson: string) =>
	sourceFirst(draft.sourceLocale).map((locale) => {
		const file = draft.files.get(lessonFile(lesson, locale));
		const source = draft.files.get(lessonFile(lesson, draft.sourceLocale));
		const state =
			locale === draft.sourceLocale
				? ('source' as const)
				: file
					? translationState(file, source?.revision ?? 1)
					: ('missing' as const);
		return { locale, state };
	});

/** What changed in the source language since a translation last followed it. */
async function changedSince(ctx: Context, draft: Draft, lesson: string, locale: Locale) {
	const name = lessonFile(lesson, draft.sourceLocale);
	const [file, now] = [draft.files.get(lessonFile(lesson, locale)), draft.files.get(name)];
	if (!file || !now || locale === draft.sourceLocale || translationState(file, now.revision) !== 'behind')
		return undefined;
	const then = await sourceAt(ctx, draft, name, file.followsRevision ?? 1);
	return diffRows(then ?? '', now.source);
}

/** What the menu of blocks offers: the blocks, and whatever they may name. */
function menuFor(draft: Draft, lesson: string, locale: Locale) {
	const { facts, glossary } = app().catalogue;
	const short = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
	return {
		blocks: menuBlocks(),
		ids: {
			fact: [...facts.values()].map(
				({ id, jurisdiction, text }) => [id, `${jurisdiction} · ${short(text[locale])}`] as const
			),
			term: [...glossary.values()].map(({ id, term }) => [id, term[locale]] as const),
			tool: tools.map(({ id, title }) => [id, title()] as const),
			question: questionsOf(draft, lesson).map(({ id, text }) => [id, short(text[locale])] as const)
		}
	};
}

const to = (event: LessonEvent, writing: Locale) =>
	`/${event.locals.locale}/teach/${event.params.course}/lessons/${event.params.lesson}?in=${writing}&saved`;

/** Saves a lesson's text in one language, and comes back with the other's change where someone saved meanwhile. */
async function saveText(event: LessonEvent, draft: Draft, writing: Locale, change: Omit<FileChange, 'name'>) {
	const { ctx } = event.locals;
	const saved = await saveFiles(ctx, draft.id, [{ ...change, name: lessonFile(event.params.lesson, writing) }]);
	if (saved.type === 'missing') refuse(404, 'no such course of yours');
	if (saved.type === 'saved') redirect(303, to(event, writing));
	const clash = await clashView(ctx, saved);
	return fail(409, { source: change.source ?? '', base: clash.revision, clash });
}

export const actions = {
	save: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		lessonAt(draft, event.params.lesson);
		const form = await event.request.formData();
		const source = textIn(form, 'source').slice(0, LONGEST_FILE);
		return saveText(event, draft, localeIn(event, draft), {
			source,
			base: numberIn(form, 'base'),
			follows: form.has('follows')
		});
	},
	/** Makes the Traditional text anew from the Simplified one, marked as a draft; what it was stays in its history. */
	convert: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		const lesson = lessonAt(draft, event.params.lesson);
		const source = traditionalDraft(draft.folder.files[lessonFile(lesson, 'zh-Hans')] ?? '');
		const base = draft.files.get(lessonFile(lesson, 'zh-Hant'))?.revision ?? 0;
		return saveText(event, draft, 'zh-Hant', {
			source,
			base,
			follows: draft.sourceLocale === 'zh-Hans',
			isDraft: true
		});
	},
	/** Says that a translation has been read and says what the source says now. */
	follows: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		lessonAt(draft, event.params.lesson);
		const writing = localeIn(event, draft);
		const file = draft.files.get(lessonFile(event.params.lesson, writing));
		return saveText(event, draft, writing, { source: file?.source ?? '', base: file?.revision ?? 0, follows: true });
	}
};
