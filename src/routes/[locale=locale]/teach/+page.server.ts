import { lessonsIn } from '$lib/authoring/course-yaml';
import { COURSE } from '$lib/authoring/names';
import { app } from '$lib/server/app';
import { myDrafts, problemsOf } from '$lib/server/authoring/drafts';
import { allow } from '$lib/server/http/guard';
import { aboutCourse } from './course.server';

export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale } = event.locals;
	const drafts = await myDrafts(ctx);
	return {
		courses: drafts.map((draft) => ({
			...aboutCourse(draft, locale),
			lessons: lessonsIn(draft.folder.files[COURSE] ?? '').length,
			problems: problemsOf(draft, app().catalogue).length,
			number: draft.published?.number,
			updatedAt: draft.updatedAt
		}))
	};
};
