import { isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { locales, type Locale } from '../i18n/locale.ts';

/** A lesson as the outline names it; what is not written yet is empty. */
export interface LessonEntry {
	readonly id: string;
	readonly code: string;
	readonly title: Readonly<Record<Locale, string>>;
	readonly minutes: number;
}

/** Any plain data of a YAML file. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What `course.yaml` says, whatever it lacks; undefined where it is no YAML map. */
export function readLoosely(source: string): { readonly [key: string]: Plain } | undefined {
	const document = parseDocument(source, { prettyErrors: false });
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	return document.toJS();
}

/** The lessons that `course.yaml` names, in their order; none where it cannot be read. */
export function lessonsIn(source: string): LessonEntry[] {
	const listed = readLoosely(source)?.['lessons'];
	return (isList(listed) ? listed : []).flatMap((entry) => {
		if (!isPlainMap(entry) || typeof entry['id'] !== 'string') return [];
		const { title, minutes, code } = entry;
		return [{ id: entry['id'], code: String(code ?? ''), title: localOf(title), minutes: Number(minutes) || 0 }];
	});
}

/** A text in each language, empty where there is none. */
export function localOf(value: Plain | undefined): Readonly<Record<Locale, string>> {
	const text = (locale: Locale) => (isPlainMap(value) && typeof value[locale] === 'string' ? value[locale] : '');
	return { en: text('en'), 'zh-Hans': text('zh-Hans'), 'zh-Hant': text('zh-Hant') };
}

/** The title of a course in a language, or in any that has one. */
export function titleIn(source: string, locale: Locale): string {
	const title = localOf(readLoosely(source)?.['title']);
	return title[locale] || locales.map((each) => title[each]).find(Boolean) || '';
}

/** `course.yaml` with other values at paths of keys; undefined takes one away. Comments stay, and the source itself where nothing changes. */
export function withValues(
	source: string,
	values: readonly (readonly [path: readonly (string | number)[], value: Plain | undefined])[]
): string {
	const document = parseDocument(source);
	let changed = false;
	for (const [path, value] of values) {
		if (JSON.stringify(plainAt(document, path)) === JSON.stringify(value)) continue;
		changed = true;
		const node = document.getIn(path, true);
		if (value === undefined) document.deleteIn(path);
		else if (isScalar(node) && !isList(value) && !isPlainMap(value)) node.value = value;
		else document.setIn(path, document.createNode(value));
	}
	return changed ? written(document) : source;
}

/** With a lesson more at the end. */
export function withLesson(source: string, lesson: Plain): string {
	const document = parseDocument(source);
	lessonsOf(document).add(document.createNode(lesson));
	return written(document);
}

/** Without the lesson of that id. */
export function withoutLesson(source: string, id: string): string {
	const document = parseDocument(source);
	const lessons = lessonsOf(document);
	lessons.items = lessons.items.filter((item) => !(isMap(item) && item.get('id') === id));
	return written(document);
}

/** With the lesson of that id one place earlier (−1) or later (1); the same where it can go no further. */
export function withLessonMoved(source: string, id: string, by: -1 | 1): string {
	const document = parseDocument(source);
	const { items } = lessonsOf(document);
	const from = items.findIndex((item) => isMap(item) && item.get('id') === id);
	const [one, other] = [items[from], items[from + by]];
	if (one === undefined || other === undefined) return source;
	[items[from], items[from + by]] = [other, one];
	return written(document);
}

function lessonsOf(document: Document): YAMLSeq {
	const found = document.get('lessons', true);
	if (isSeq(found)) return found;
	const made = new YAMLSeq();
	if (document.contents instanceof YAMLMap) document.set('lessons', made);
	return made;
}

const plainAt = (document: Document, path: readonly (string | number)[]): Plain | undefined => {
	let value: Plain | undefined = document.toJS();
	for (const key of path) {
		if (isList(value) && typeof key === 'number') value = value[key];
		else value = isPlainMap(value) ? value[key] : undefined;
	}
	return value;
};

const written = (document: Document): string => document.toString({ lineWidth: 0 });

export const isList = (value: unknown): value is readonly Plain[] => Array.isArray(value);
export const isPlainMap = (value: unknown): value is { readonly [key: string]: Plain } =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
