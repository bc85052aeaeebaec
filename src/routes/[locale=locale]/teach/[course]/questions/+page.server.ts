import { isList, isPlainMap, lessonsIn } from '$lib/authoring/course-yaml';
import { COURSE, lessonFile } from '$lib/authoring/names';
import { questionForms } from '$lib/authoring/question-forms/forms';
import { problemsOf, type Draft } from '$lib/server/authoring/drafts';
import { app } from '$lib/server/app';
import { folded, queryWords } from '$lib/courses/search';
import { questionTypes } from '$lib/quiz/types';
import { allow } from '$lib/server/http/guard';
import { aboutCourse, draftAt } from '../../course.server';
import { textOf, writtenIn } from './questions.server';

const PER_PAGE = 30;

export const load = async (event) => {
	allow(event, 'teach');
	const { locale } = event.locals;
	const draft = await draftAt(event);
	const wanted = (name: string) => event.url.searchParams.get(name) ?? '';
	const asked = { q: wanted('q'), lesson: wanted('lesson'), type: wanted('type'), difficulty: wanted('difficulty') };
	const words = queryWords(asked.q);
	const broken = new Set(problemsOf(draft, app().catalogue).map(({ question }) => question));
	const found = writtenIn(draft).flatMap(({ id, value, source }) => {
		if (!isPlainMap(value)) return [];
		const { lesson, type, difficulty, seeds } = value;
		const fits =
			(asked.lesson === '' || lesson === asked.lesson) &&
			(asked.type === '' || type === asked.type) &&
			(asked.difficulty === '' || String(difficulty) === asked.difficulty);
		const text = folded(source);
		if (!fits || !words.every((word) => text.includes(word))) return [];
		return [
			{
				id,
				type: String(type),
				lesson: String(lesson),
				difficulty: Number(difficulty),
				tags: isList(seeds) ? seeds.map(String) : [],
				text: textOf(value, locale),
				inText: isAskedIn(draft, String(lesson), id),
				broken: broken.has(id)
			}
		];
	});
	const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
	const page = Math.min(pages, Math.max(1, Number(wanted('page')) || 1));
	return {
		course: aboutCourse(draft, locale),
		asked,
		lessons: lessonsIn(draft.folder.files[COURSE] ?? '').map(({ id, title }) => ({ id, title: title[locale] || id })),
		types: questionTypes.map(({ name }) => name),
		withForm: questionForms.map(({ type }) => type),
		questions: found.slice((page - 1) * PER_PAGE, page * PER_PAGE),
		count: found.length,
		page,
		pages
	};
};

const isAskedIn = (draft: Draft, lesson: string, id: string): boolean =>
	(draft.folder.files[lessonFile(lesson, draft.sourceLocale)] ?? '').includes(`::question{id="${id}"}`);
