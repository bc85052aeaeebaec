import { isPlainMap, localOf, type Plain } from '$lib/authoring/course-yaml';
import { QUESTIONS } from '$lib/authoring/names';
import { questionsIn, type WrittenQuestion } from '$lib/authoring/question-list';
import type { Draft } from '$lib/server/authoring/drafts';
import { refuse } from '$lib/server/http/refuse';
import type { Locale } from '$lib/i18n/locale';

/** The questions of a course as written; none where the file cannot be read. */
export const writtenIn = ({ folder }: Draft): readonly WrittenQuestion[] =>
	questionsIn(folder.files[QUESTIONS] ?? '') ?? [];

/** The question of that id. Ends with 404 where the course has none such. */
export const questionAt = (draft: Draft, id: string): WrittenQuestion =>
	writtenIn(draft).find((question) => question.id === id) ?? refuse(404, 'no such question');

/** A question's words in a language, on one line. */
export const textOf = (value: Plain, locale: Locale): string => {
	const text = localOf(isPlainMap(value) ? value['text'] : undefined);
	return (text[locale] || text['zh-Hans'] || text.en).replace(/\s+/g, ' ');
};

export const revisionOfQuestions = (draft: Draft): number => draft.files.get(QUESTIONS)?.revision ?? 0;
