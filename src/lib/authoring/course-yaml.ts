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
	const plain = document.errors.length === 0 ? plainOf(document) : undefined;
	return isPlainMap(plain) ? plain : undefined;
}

/** What a YAML document says, as plain data; undefined where its aliases lead nowhere, in a circle, or to far more than was written. */
export function plainOf(document: Document): Plain | undefined {
	try {
		return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })));
	} catch {
		return undefined;
	}
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

type Path = readonly (string | number)[];
type Edit = readonly [path: Path, value: Plain | undefined];

/**
 * `course.yaml` with other values at paths of keys; undefined takes one away. A text or number that stands already is
 * changed in its place, so that everything about it stays to the byte; comments always stay.
 */
export function withValues(source: string, values: readonly Edit[]): string {
	const document = parseDocument(source);
	const now = plainOf(document);
	const changes = values
		.flatMap(([path, value]) => leaves(path, value, plainAt(now, path)))
		.filter(([path, value]) => JSON.stringify(plainAt(now, path)) !== JSON.stringify(value));
	const inPlace = changes.flatMap(([path, value]) => pieceFor(document.getIn(path, true), value));
	const others = changes.filter(([path, value]) => pieceFor(document.getIn(path, true), value).length === 0);
	const changed = inPlace
		.toSorted((a, b) => b.from - a.from)
		.reduce((text, { from, to, piece }) => text.slice(0, from) + piece + text.slice(to), source);
	return others.length > 0 ? withOthers(changed, others) : changed;
}

function withOthers(source: string, edits: readonly Edit[]): string {
	const document = parseDocument(source);
	for (const [path, value] of edits) {
		if (value === undefined) document.deleteIn(path);
		else document.setIn(path, document.createNode(value));
	}
	return written(document);
}

/** A value as the single texts and numbers in it, as far as it is built like what stands there. */
function leaves(path: Path, value: Plain | undefined, now: Plain | undefined): Edit[] {
	if (
		isPlainMap(value) &&
		isPlainMap(now) &&
		Object.keys(value).toSorted().join() === Object.keys(now).toSorted().join()
	)
		return Object.entries(value).flatMap(([key, each]) => leaves([...path, key], each, now[key]));
	if (isList(value) && isList(now) && value.length === now.length)
		return value.flatMap((each, index) => leaves([...path, index], each, now[index]));
	return [[path, value]];
}

/** What takes the place of a value's own characters; none where it has to be written anew. */
function pieceFor(node: unknown, value: Plain | undefined) {
	if (!isScalar(node) || !node.range || value === undefined || isList(value) || isPlainMap(value)) return [];
	if (typeof value === 'string' && (value.includes('\n') || node.type?.startsWith('BLOCK'))) return [];
	const [from, to] = node.range;
	return [{ from, to, piece: scalar(value, node.type === 'QUOTE_SINGLE') }];
}

/** A value as YAML writes it, plain where it reads as the same anywhere. */
function scalar(value: string | number | boolean | null, single: boolean): string {
	if (typeof value !== 'string') return String(value);
	if (single) return `'${value.replaceAll("'", "''")}'`;
	const plain = parseDocument(`[${value}]`);
	const same = plain.errors.length === 0 && JSON.stringify(plainOf(plain)) === JSON.stringify([value]);
	return same && !/[#&*!|>%@`]|: |:$/.test(value) ? value : JSON.stringify(value);
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

function plainAt(value: Plain | undefined, [key, ...rest]: Path): Plain | undefined {
	if (key === undefined) return value;
	if (typeof key === 'number') return plainAt(isList(value) ? value[key] : undefined, rest);
	return plainAt(isPlainMap(value) ? value[key] : undefined, rest);
}

const written = (document: Document): string => document.toString({ lineWidth: 0 });

export const isList = (value: unknown): value is readonly Plain[] => Array.isArray(value);
export const isPlainMap = (value: unknown): value is { readonly [key: string]: Plain } =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
