import { CourseFile } from '../courses/schema.ts';
import { locales } from '../i18n/locale.ts';
import { quizSettings } from '../quiz/settings.ts';
import { isList, isPlainMap, localOf, readLoosely, withValues, type Plain } from './course-yaml.ts';
import { fieldProblems, numberTyped, treeOf, type FieldProblem } from './fields.ts';
import { withTraditional } from './new-course.ts';

type Tree = { readonly [key: string]: Plain };

/** What is wrong with fields, by their names; or the new `course.yaml`. */
export type CourseRead =
	| { readonly type: 'source'; readonly source: string }
	| { readonly type: 'problems'; readonly problems: Readonly<Record<string, FieldProblem>> };

const numbers = ['draw', 'tries', 'penalty', 'passMark', 'cooldownMinutes', 'graceSeconds', 'validMonths'] as const;
const orNone = ['maxAttempts', 'timeLimitMinutes'] as const;
const flags = ['certainty', 'shuffle', 'sections'] as const;
const words = ['behaviour', 'keep', 'tells'] as const;
/** Said in per cent on the form, as fractions in the file. */
const inPercent: ReadonlySet<string> = new Set(['passMark', 'penalty']);

/** The settings of a course as its form shows them: every field a text, flags apart. */
export function courseValues(source: string) {
	const course = readLoosely(source) ?? {};
	const check = isPlainMap(course['check']) ? course['check'] : {};
	const outcomes = isList(course['outcomes']) ? course['outcomes'] : [];
	const said = (key: keyof typeof quizSettings | 'draw' | 'validMonths') => {
		const value = check[key] ?? defaultOf(key) ?? null;
		return typeof value === 'number' && inPercent.has(key) ? Math.round(value * 1000) / 10 : value;
	};
	return {
		code: String(course['code'] ?? ''),
		minutes: String(course['minutes'] ?? ''),
		title: localOf(course['title']),
		summary: localOf(course['summary']),
		audience: localOf(course['audience']),
		outcomes: outcomes.map((each) => localOf(each)),
		check: Object.fromEntries(
			[...numbers, ...orNone, ...words, 'closesAt' as const].map((key) => [
				key,
				String(said(key) ?? '').replace(/:00(\.000)?Z$/, '')
			])
		),
		flags: Object.fromEntries(flags.map((key) => [key, said(key) === true])),
		hasPools: check['pools'] !== undefined
	};
}

const defaultOf = (key: string): Plain | undefined => {
	const schema = Object.entries(quizSettings).find(([name]) => name === key)?.[1];
	const { success, data } = schema?.safeParse(undefined) ?? { success: false, data: undefined };
	return success ? data : undefined;
};

/** `course.yaml` with what a form says, or what is wrong with it. Lessons, pools and comments stay. */
export function readCourseForm(source: string, form: FormData): CourseRead {
	const typed = treeOf(form);
	const check = isPlainMap(typed['check']) ? typed['check'] : {};
	const before = readLoosely(source) ?? {};
	const checkBefore = isPlainMap(before['check']) ? before['check'] : {};
	const checked = checkTyped(check, form, courseValues(source).check, checkBefore);
	const values: readonly (readonly [readonly string[], Plain])[] = [
		[['code'], typed['code'] ?? ''],
		[['minutes'], numberTyped(typed['minutes'])],
		...(['title', 'summary', 'audience'] as const).map(
			(key) => [[key], { ...withTraditional(localOf(typed[key])) }] as const
		),
		[['outcomes'], outcomesOf(typed['outcomes'])],
		...Object.entries(checked)
			.filter(([key, value]) => key in checkBefore || JSON.stringify(value) !== JSON.stringify(defaultOf(key)))
			.map(([key, value]) => [['check', key], value] as const)
	];
	const wanted = { ...before, check: { ...checkBefore, ...checked } };
	const whole = Object.assign(
		wanted,
		Object.fromEntries(values.flatMap(([[first = '', second], value]) => (second ? [] : [[first, value]])))
	);
	const { success, error } = CourseFile.safeParse(whole);
	const issues = success ? [] : error.issues.filter(({ path: [first] }) => first !== 'lessons');
	if (issues.length > 0) return { type: 'problems', problems: fieldProblems(issues) };
	return { type: 'source', source: withValues(source, values) };
}

/** What is typed as it was shown keeps its value: a third is shown as 33.3 %. */
function checkTyped(
	check: Tree,
	form: FormData,
	shown: Readonly<Record<string, string>>,
	before: Tree
): Record<string, Plain> {
	const closesAt = typeof check['closesAt'] === 'string' ? check['closesAt'].trim() : '';
	const numberOf = (key: string): Plain =>
		check[key] === shown[key] ? (before[key] ?? defaultOf(key) ?? null) : scaled(key, numberTyped(check[key]));
	return {
		...Object.fromEntries([...numbers, ...orNone].map((key) => [key, numberOf(key)])),
		...Object.fromEntries(words.map((key) => [key, check[key] ?? ''])),
		...Object.fromEntries(flags.map((key) => [key, form.has(`check.${key}`)])),
		closesAt: closesAt === '' ? null : `${closesAt.replace(' ', 'T')}:00Z`
	};
}

const scaled = (key: string, value: Plain): Plain =>
	typeof value === 'number' && inPercent.has(key) ? Number((value / 100).toPrecision(12)) : value;

const outcomesOf = (typed: Plain | undefined): Plain =>
	(isList(typed) ? typed : [])
		.map((each) => withTraditional(localOf(each)))
		.filter((each) => locales.some((locale) => each[locale].trim() !== ''))
		.map((each) => ({ ...each }));
