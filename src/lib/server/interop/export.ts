import type { CompiledCourse } from '$lib/courses/types';
import type { Locale } from '$lib/i18n/locale';
import { formats, written } from '$lib/interop/formats';
import type { Problem, ProblemCode } from '$lib/interop/problem';
import { exportQuestion } from '$lib/interop/write/export';

type Written = (typeof written)[number];

/** The format whose files end so, of those that are written. */
export const writtenAs = (extension: string): Written | undefined =>
	written.find((name) => formats[name].extension === extension);

/** The questions of a course as a file in one language, and what of them it can't keep. */
export function exportCourse(course: CompiledCourse, format: Written, locale: Locale) {
	const exported = course.lessons
		.flatMap(({ questions }) => questions)
		.map((question) => exportQuestion(question, locale));
	const { text, problems } = formats[format].write(exported.flatMap(({ question }) => question ?? []));
	return { text, mime: formats[format].mime, problems: [...exported.flatMap((each) => each.problems), ...problems] };
}

interface Offer {
	readonly format: Written;
	readonly file: string;
	readonly lost: readonly { readonly code: ProblemCode; readonly count: number }[];
}

/** A published version never changes, and so nor does what is lost of it. */
const offers = new WeakMap<CompiledCourse, Map<Locale, readonly Offer[]>>();

/** What a course may be exported as, with how often each thing is lost. */
export function exportsOf(course: CompiledCourse, locale: Locale): readonly Offer[] {
	const known = offers.get(course) ?? new Map<Locale, readonly Offer[]>();
	const offered =
		known.get(locale) ??
		written.map((format) => ({
			format,
			file: `${course.id}.${formats[format].extension}`,
			lost: counted(exportCourse(course, format, locale).problems)
		}));
	offers.set(course, known.set(locale, offered));
	return offered;
}

function counted(problems: readonly Problem[]): Offer['lost'] {
	const counts = new Map<ProblemCode, number>();
	for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].map(([code, count]) => ({ code, count }));
}
