import { isPlainMap, lessonsIn, withLesson, withLessonMoved, withoutLesson } from '$lib/authoring/course-yaml';
import { COURSE, freeId, idFrom, lessonFile, QUESTIONS } from '$lib/authoring/names';
import { everywhere, lessonEntry, lessonStart } from '$lib/authoring/new-course';
import { questionsIn, withQuestion } from '$lib/authoring/question-list';
import { translationState } from '$lib/authoring/state';
import { locales, type Locale } from '$lib/i18n/locale';
import { app } from '$lib/server/app';
import { problemsOf, type Draft } from '$lib/server/authoring/drafts';
import { saveFiles, type FileChange } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { aboutCourse, draftAt } from '../course.server';

type CourseEvent = RequestEvent<{ locale: string; course: string }>;

export const load = async (event) => {
	allow(event, 'teach');
	const { locale } = event.locals;
	const draft = await draftAt(event);
	const asked = questionsIn(draft.folder.files[QUESTIONS] ?? '') ?? [];
	return {
		course: aboutCourse(draft, locale),
		revision: revisionOf(draft, COURSE),
		problems: problemsOf(draft, app().catalogue),
		lessons: lessonsIn(draft.folder.files[COURSE] ?? '').map((lesson) => ({
			...lesson,
			questions: asked.filter(({ value }) => isPlainMap(value) && value['lesson'] === lesson.id).length,
			locales: locales.map((each) => ({ locale: each, state: stateIn(draft, lesson.id, each) }))
		}))
	};
};

const revisionOf = (draft: Draft, name: string): number => draft.files.get(name)?.revision ?? 0;

type TextState = 'missing' | 'source' | ReturnType<typeof translationState>;

function stateIn(draft: Draft, lesson: string, locale: Locale): TextState {
	const file = draft.files.get(lessonFile(lesson, locale));
	if (!file) return 'missing';
	if (locale === draft.sourceLocale) return 'source';
	return translationState(file, revisionOf(draft, lessonFile(lesson, draft.sourceLocale)));
}

/** Saves another outline, unless someone changed the course meanwhile. */
async function saveOutline(event: CourseEvent, draft: Draft, course: string, others: readonly FileChange[] = []) {
	const saved = await saveFiles(event.locals.ctx, draft.id, [
		{ name: COURSE, source: course, base: revisionOf(draft, COURSE) },
		...others
	]);
	if (saved.type !== 'saved') return fail(409, { problem: 'changed' as const, title: '' });
	redirect(303, `/${event.locals.locale}/teach/${draft.id}#outline`);
}

export const actions = {
	add: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		const title = String((await event.request.formData()).get('title') ?? '').trim();
		if (title === '' || title.length > 120) return fail(400, { problem: 'empty' as const, title });
		const course = draft.folder.files[COURSE] ?? '';
		const lessons = lessonsIn(course);
		const id = freeId(
			idFrom(title, 'lesson'),
			(tried) => lessons.some((each) => each.id === tried) || draft.files.has(lessonFile(tried, 'en'))
		);
		const code = `${lessons[0]?.code.split('.')[0] ?? '1'}.${lessons.length + 1}`;
		const entry = lessonEntry(id, code, everywhere(title, draft.sourceLocale));
		const files = locales.map((locale) => ({ name: lessonFile(id, locale), source: lessonStart[locale], base: 0 }));
		return saveOutline(event, draft, withLesson(course, entry), files);
	},
	move: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		const form = await event.request.formData();
		const by = form.get('by') === 'up' ? -1 : 1;
		return saveOutline(event, draft, withLessonMoved(draft.folder.files[COURSE] ?? '', String(form.get('lesson')), by));
	},
	/** Takes a lesson away with its texts and questions; the history keeps them all. */
	remove: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		const lesson = String((await event.request.formData()).get('lesson'));
		const course = draft.folder.files[COURSE] ?? '';
		if (lessonsIn(course).length < 2) return fail(400, { problem: 'last' as const, title: '' });
		const names = locales.map((locale) => lessonFile(lesson, locale)).filter((name) => draft.files.has(name));
		const files = names.map((name) => ({ name, source: null, base: revisionOf(draft, name) }));
		return saveOutline(event, draft, withoutLesson(course, lesson), [...files, questionsWithout(draft, lesson)]);
	}
};

function questionsWithout(draft: Draft, lesson: string): FileChange {
	const source = draft.folder.files[QUESTIONS] ?? '';
	const gone = (questionsIn(source) ?? []).filter(({ value }) => isPlainMap(value) && value['lesson'] === lesson);
	const left = gone.reduce((kept, { id }) => withQuestion(kept, id, undefined), source);
	return { name: QUESTIONS, source: left, base: revisionOf(draft, QUESTIONS) };
}
