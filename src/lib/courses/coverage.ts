import type { LocalText } from '../i18n/local-text.ts';
import { idsOf } from './find-blocks.ts';
import type { Seed } from './seeds.ts';
import type { CompiledCourse, CompiledLesson } from './types.ts';

/** OECD/INFE adult core competencies (2016): the four areas. */
export const competences = [
	'money and transactions',
	'planning and managing finances',
	'risk and reward',
	'financial landscape'
] as const;
/** Those of the six topics of the CEE/Jump$tart national standards (2021) that borrowing belongs to. */
export const topics = ['spending', 'saving', 'managing credit', 'managing risk'] as const;

type Questions = readonly { readonly type: string; readonly seeds: readonly string[] }[];
/** Numbers of questions by their type, the most frequent first. */
export type Counts = readonly { readonly type: string; readonly count: number }[];

const none = { oecd: [], cee: [], digital: false } as const;

/** What one lesson covers, and with what. */
export interface LessonCoverage {
	readonly course: string;
	readonly id: string;
	readonly code: string;
	readonly title: LocalText;
	readonly seeds: readonly string[];
	readonly frameworks: NonNullable<CompiledLesson['frameworks']>;
	readonly tools: readonly string[];
	readonly questions: Questions;
}

/** Where one point of the source articles is taught, practised and worked with. */
export interface SeedCoverage {
	readonly seed: Seed;
	readonly lessons: readonly LessonCoverage[];
	readonly questions: Counts;
	readonly tools: readonly string[];
}

interface TaughtTool {
	readonly id: string;
	readonly lesson: { readonly course: string; readonly lesson: string };
}

/** Every lesson of the courses in their order, with the tools that it opens or that belong to it. */
export const lessonsCovered = (
	courses: readonly Pick<CompiledCourse, 'id' | 'lessons'>[],
	tools: readonly TaughtTool[]
): LessonCoverage[] =>
	courses.flatMap(({ id: course, lessons }) =>
		lessons.map((lesson) => {
			const { id, code, title, seeds, frameworks = none, questions } = lesson;
			const own = tools.filter((tool) => tool.lesson.course === course && tool.lesson.lesson === id);
			const used = [...own.map((tool) => tool.id), ...(lesson.tool ? [lesson.tool] : []), ...toolsIn(lesson)];
			return { course, id, code, title, seeds, frameworks, questions, tools: [...new Set(used)] };
		})
	);

const toolsIn = ({ steps }: CompiledLesson): string[] =>
	idsOf(
		steps.en.flatMap(({ blocks }) => blocks),
		'tool'
	);

/** Each point of the source articles with all that answers it; nothing where no lesson does. */
export const seedsCovered = (seeds: readonly Seed[], covered: readonly LessonCoverage[]): SeedCoverage[] =>
	seeds.map((seed) => {
		const lessons = covered.filter((lesson) => lesson.seeds.includes(seed.id));
		const questions = covered.flatMap((lesson) => lesson.questions.filter((each) => each.seeds.includes(seed.id)));
		return {
			seed,
			lessons,
			questions: countsOf(questions),
			tools: [...new Set(lessons.flatMap(({ tools }) => tools))]
		};
	});

/** How many questions there are of each type. */
export function countsOf(questions: readonly { readonly type: string }[]): Counts {
	const counts = new Map<string, number>();
	for (const { type } of questions) counts.set(type, (counts.get(type) ?? 0) + 1);
	return [...counts].map(([type, count]) => ({ type, count })).toSorted((a, b) => b.count - a.count);
}

/** One aim of a framework: a column of the matrix. */
export interface Aim {
	readonly framework: 'oecd' | 'cee' | 'digital';
	readonly name: string;
}

/** Every aim there is, and any other that a lesson names. */
export function aimsOf(covered: readonly LessonCoverage[]): Aim[] {
	const named = (framework: 'oecd' | 'cee', known: readonly string[]) =>
		[...new Set([...known, ...covered.flatMap(({ frameworks }) => frameworks[framework])])].map((name) => ({
			framework,
			name
		}));
	return [...named('oecd', competences), ...named('cee', topics), { framework: 'digital', name: 'digital' }];
}

/** Whether a lesson works on an aim. */
export const worksOn = ({ frameworks }: Pick<LessonCoverage, 'frameworks'>, { framework, name }: Aim): boolean =>
	framework === 'digital' ? frameworks.digital : frameworks[framework].includes(name);
