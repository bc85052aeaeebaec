import { parseDocument } from 'yaml';
import { isPlainMap, lessonsIn, plainOf } from '$lib/authoring/course-yaml';
import { treeOf } from '$lib/authoring/fields';
import { COURSE, freeId, idFrom, QUESTIONS } from '$lib/authoring/names';
import { proofOf } from '$lib/authoring/problems';
import { formOf } from '$lib/authoring/question-forms/forms';
import { readQuestion, shownIn } from '$lib/authoring/question-forms/read';
import type { Tree } from '$lib/authoring/question-forms/spec';
import { alone, inList, linesOf, withQuestion } from '$lib/authoring/question-list';
import type { Draft } from '$lib/server/authoring/drafts';
import { saveFiles } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { questionTypes } from '$lib/quiz/types';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { aboutCourse, clashView, draftAt, numberIn, textIn } from '../../../course.server';
import { questionAt, revisionOfQuestions, writtenIn } from '../questions.server';
import { exampleOf } from './examples';
import { previewOf } from './preview.server';

type QuestionEvent = RequestEvent<{ locale: string; course: string; question: string }>;

/** The question of this address; `new` is one that is not written yet, of the type that the address names. */
function openQuestion(
	event: QuestionEvent,
	draft: Draft
): { readonly value: Tree; readonly source: string; readonly isNew: boolean } {
	const { question } = event.params;
	if (question !== 'new') {
		const { value, source } = questionAt(draft, question);
		return { value: isPlainMap(value) ? value : {}, source: alone(source), isNew: false };
	}
	const type = questionTypes.find(({ name }) => name === event.url.searchParams.get('type'))?.name ?? 'single-choice';
	const lesson = lessonsIn(draft.folder.files[COURSE] ?? '')[0]?.id ?? '';
	const value = { lesson, type, difficulty: 1, aim: 'recall', seeds: [] };
	return { value, source: alone(linesOf(exampleOf(type, lesson))), isNew: true };
}

export const load = async (event) => {
	allow(event, 'teach');
	const { locale } = event.locals;
	const draft = await draftAt(event);
	const { value, source, isNew } = openQuestion(event, draft);
	const form = formOf(String(value['type']));
	return {
		course: aboutCourse(draft, locale),
		id: isNew ? '' : event.params.question,
		type: String(value['type']),
		hasForm: form !== undefined,
		asYaml: event.url.searchParams.has('yaml') || form === undefined,
		shown: form ? shownIn(form, value) : value,
		source,
		base: revisionOfQuestions(draft),
		lessons: lessonsIn(draft.folder.files[COURSE] ?? '').map(({ id, title }) => [id, title[locale] || id] as const),
		proof: isNew ? [] : proofOf(value).problems,
		preview: isNew ? undefined : previewOf(value, locale),
		saved: event.url.searchParams.has('saved')
	};
};

/** Saves a question's lines among the others, and goes to it. */
async function save(
	event: QuestionEvent,
	draft: Draft,
	question: Tree,
	lines: string,
	typed: { readonly shown?: Tree; readonly source?: string },
	base: number
) {
	const { ctx, locale } = event.locals;
	const id = String(question['id']);
	const old = event.params.question === 'new' ? id : event.params.question;
	const before = draft.folder.files[QUESTIONS] ?? '';
	const saved = await saveFiles(ctx, draft.id, [{ name: QUESTIONS, source: withQuestion(before, old, lines), base }]);
	if (saved.type === 'missing') refuse(404, 'no such course of yours');
	if (saved.type === 'clash') {
		const clash = await clashView(ctx, saved);
		return fail(409, { ...typed, problems: {}, notes: [], base: clash.revision, clash });
	}
	redirect(303, `/${locale}/teach/${draft.id}/questions/${id}?saved${typed.source === undefined ? '' : '&yaml'}`);
}

/** An id for a new question, from its English words. */
function newId(draft: Draft, question: Tree): string {
	const taken = new Set(writtenIn(draft).map(({ id }) => id));
	const text = isPlainMap(question['text']) ? String(question['text']['en'] ?? '') : '';
	const words = text.split(/\s+/).slice(0, 6).join(' ');
	return freeId(idFrom(words, 'question'), (id) => taken.has(id) || id === 'new');
}

export const actions = {
	form: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		const { value, isNew } = openQuestion(event, draft);
		const form = formOf(String(value['type'])) ?? refuse(404, 'no form for this type');
		const posted = await event.request.formData();
		const base = numberIn(posted, 'base');
		const { question, problems } = readQuestion(form, posted, value);
		const shown = { ...treeOf(posted) };
		if (Object.keys(problems).length > 0) return fail(400, { shown, problems, notes: [], base, clash: undefined });
		const named = isNew ? { id: newId(draft, question), ...question } : question;
		const notes = proofOf(named).problems;
		if (notes.length > 0) return fail(400, { shown, problems, notes, base, clash: undefined });
		return save(event, draft, named, linesOf(named), { shown }, base);
	},
	yaml: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		openQuestion(event, draft);
		const posted = await event.request.formData();
		const [source, base] = [textIn(posted, 'source'), numberIn(posted, 'base')];
		const wrong = (notes: readonly string[]) => fail(400, { source, problems: {}, notes, base, clash: undefined });
		const document = parseDocument(source, { prettyErrors: false });
		const [broken] = document.errors;
		if (broken) return wrong([broken.message]);
		const question = plainOf(document);
		if (!isPlainMap(question)) return wrong(['the question: must be a map with id, lesson, type']);
		const { id, problems } = proofOf(question);
		const others = writtenIn(draft).filter((each) => each.id !== event.params.question);
		const twice = others.some((each) => each.id === id) ? [`question ${id}: this id stands twice`] : [];
		if (problems.length + twice.length > 0) return wrong([...twice, ...problems]);
		return save(event, draft, question, inList(source), { source }, base);
	},
	remove: async (event) => {
		allow(event, 'teach');
		const draft = await draftAt(event);
		questionAt(draft, event.params.question);
		const { ctx, locale } = event.locals;
		const source = withQuestion(draft.folder.files[QUESTIONS] ?? '', event.params.question, undefined);
		await saveFiles(ctx, draft.id, [{ name: QUESTIONS, source, base: revisionOfQuestions(draft) }]);
		redirect(303, `/${locale}/teach/${draft.id}/questions`);
	}
};
