import { app } from '$lib/server/app';
import { namesOf } from '$lib/server/accounts/instructors';
import { problemsOf } from '$lib/server/authoring/drafts';
import {
	addAuthor,
	answerReview,
	archive,
	askForReview,
	authorsOf,
	publicationsOf,
	publishDraft,
	revertTo,
	setReview
} from '$lib/server/authoring/publication';
import { allow } from '$lib/server/http/guard';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { aboutCourse, draftAt, numberIn, textIn } from '../../course.server';

type CourseEvent = RequestEvent<{ locale: string; course: string }>;
const LONGEST_NOTE = 2000;

export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale } = event.locals;
	const draft = await draftAt(event);
	const names = await namesOf(ctx.database.read, [draft.reviewAskedBy, draft.approvedBy]);
	const userId = ctx.actor.type === 'guest' ? '' : ctx.actor.userId;
	return {
		course: aboutCourse(draft, locale),
		hash: draft.hash,
		problems: problemsOf(draft, app().catalogue).length,
		asksReview: draft.asksReview,
		review: {
			note: draft.reviewNote,
			askedBy: names.get(draft.reviewAskedBy ?? '') ?? '',
			isMine: draft.reviewAskedBy === userId,
			approvedBy: draft.approvedHash === draft.hash ? (names.get(draft.approvedBy ?? '') ?? '—') : undefined
		},
		authors: await authorsOf(ctx, draft),
		publications: (await publicationsOf(ctx, draft)).map(({ contentHash, ...each }) => ({
			...each,
			isNow: contentHash === draft.hash
		})),
		offered: app().catalogue.current(draft.courseId) !== undefined,
		did: event.url.searchParams.get('did')
	};
};

/** Does what a form asks for and comes back; what hinders it is told beside what was typed. */
async function act(event: CourseEvent, did: string, work: (form: FormData, id: string) => Promise<string | void>) {
	const draft = await draftAt(event);
	const form = await event.request.formData();
	const problem = await work(form, draft.id);
	if (problem) return fail(400, { problem, did, note: noteIn(form), email: textIn(form, 'email') });
	redirect(303, `/${event.locals.locale}/teach/${draft.id}/publish?did=${did}`);
}

const noteIn = (form: FormData): string => textIn(form, 'note').trim().slice(0, LONGEST_NOTE);

export const actions = {
	publish: async (event) => {
		allow(event, 'teach');
		return act(event, 'publish', (form, id) =>
			publishDraft(event.locals.ctx, app().catalogue, id, textIn(form, 'seen'), noteIn(form))
		);
	},
	ask: async (event) => {
		allow(event, 'teach');
		return act(event, 'ask', (form, id) => askForReview(event.locals.ctx, id, textIn(form, 'seen'), noteIn(form)));
	},
	answer: async (event) => {
		allow(event, 'teach');
		return act(event, 'answer', (form, id) =>
			answerReview(event.locals.ctx, id, textIn(form, 'seen'), form.get('verdict') === 'approve', noteIn(form))
		);
	},
	review: async (event) => {
		allow(event, 'teach');
		return act(event, 'review', (form, id) => setReview(event.locals.ctx, id, form.has('asksReview')));
	},
	archive: async (event) => {
		allow(event, 'teach');
		return act(event, 'archive', (_, id) => archive(event.locals.ctx, app().catalogue, id));
	},
	revert: async (event) => {
		allow(event, 'teach');
		return act(event, 'revert', (form, id) => revertTo(event.locals.ctx, id, numberIn(form, 'number')));
	},
	author: async (event) => {
		allow(event, 'teach');
		return act(event, 'author', (form, id) => addAuthor(event.locals.ctx, id, textIn(form, 'email')));
	}
};
