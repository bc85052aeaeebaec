import { CourseFile } from '../courses/schema.ts';
import { isList, isPlainMap, localOf, readLoosely, withValues, type Plain } from './course-yaml.ts';
import type { CourseRead } from './course-form.ts';
import { fieldProblems, numberTyped, treeOf } from './fields.ts';
import { withTraditional } from './new-course.ts';

const Entry = CourseFile.shape.lessons.element;

/** The entry of a lesson in `course.yaml` as its form shows it; undefined where there is none. */
export function lessonValues(source: string, id: string) {
	const entry = entryOf(source, id)?.entry;
	if (!entry) return undefined;
	return {
		code: String(entry['code'] ?? ''),
		minutes: String(entry['minutes'] ?? ''),
		title: localOf(entry['title']),
		objective: localOf(entry['objective']),
		tool: String(entry['tool'] ?? '')
	};
}

/** `course.yaml` with what a lesson's form says, or what is wrong with it. */
export function readLessonForm(source: string, id: string, form: FormData): CourseRead {
	const found = entryOf(source, id);
	if (!found) return { type: 'problems', problems: { title: 'other' } };
	const typed = treeOf(form);
	const tool = typed['tool'];
	const values = {
		code: typed['code'] ?? '',
		minutes: numberTyped(typed['minutes']),
		title: { ...withTraditional(localOf(typed['title'])) },
		objective: { ...withTraditional(localOf(typed['objective'])) }
	};
	const { tool: _, ...rest } = found.entry;
	const wanted = { ...rest, ...values, ...(typeof tool === 'string' && tool !== '' && { tool }) };
	const { success, error } = Entry.safeParse(wanted);
	if (!success) return { type: 'problems', problems: fieldProblems(error.issues) };
	const edits = Object.entries(values).map(([key, value]) => [['lessons', found.index, key], value] as const);
	const ofTool = [
		['lessons', found.index, 'tool'],
		typeof tool === 'string' && tool !== '' ? tool : undefined
	] as const;
	return { type: 'source', source: withValues(source, [...edits, ofTool]) };
}

function entryOf(
	source: string,
	id: string
): { readonly index: number; readonly entry: { readonly [key: string]: Plain } } | undefined {
	const listed = readLoosely(source)?.['lessons'];
	const entries = isList(listed) ? listed : [];
	const index = entries.findIndex((entry) => isPlainMap(entry) && entry['id'] === id);
	const entry = entries[index];
	return isPlainMap(entry) ? { index, entry } : undefined;
}
