import { idsOf } from './find-blocks.ts';
import type { CompiledCourse, Fact } from './types.ts';

/** Days before its review date from which a fact is said to be due soon. */
const SOON = 60;

/** Whether a fact has to be looked at again: its review date is past, near, or far. `today` is an ISO 8601 day. */
export function reviewState({ reviewBy }: Pick<Fact, 'reviewBy'>, today: string): 'past' | 'soon' | 'later' {
	if (today > reviewBy) return 'past';
	return Date.parse(reviewBy) - Date.parse(today) <= SOON * 86_400_000 ? 'soon' : 'later';
}

/** Something that shows facts, by their ids. */
interface Shows {
	readonly id: string;
	readonly facts?: readonly string[] | undefined;
}

/** Where a fact is shown: the ids of articles and tools, and of lessons with their course. */
export interface Uses {
	readonly lessons: readonly { readonly course: string; readonly lesson: string }[];
	readonly articles: readonly string[];
	readonly tools: readonly string[];
}

/** Where each fact is shown, for one who has to change it; facts that stand nowhere have empty lists. */
export function usesOfFacts(
	ids: Iterable<string>,
	{
		courses,
		articles,
		tools
	}: {
		readonly courses: readonly Pick<CompiledCourse, 'id' | 'lessons'>[];
		readonly articles: readonly Shows[];
		readonly tools: readonly Shows[];
	}
): ReadonlyMap<string, Uses> {
	const inLessons = courses.flatMap(({ id: course, lessons }) =>
		lessons.map((lesson) => ({
			place: { course, lesson: lesson.id },
			facts: idsOf(
				lesson.steps.en.flatMap(({ blocks }) => blocks),
				'fact'
			)
		}))
	);
	const showing = (all: readonly Shows[], fact: string) =>
		all.filter(({ facts }) => facts?.includes(fact)).map(({ id }) => id);
	return new Map(
		[...ids].map((fact) => [
			fact,
			{
				lessons: inLessons.filter(({ facts }) => facts.includes(fact)).map(({ place }) => place),
				articles: showing(articles, fact),
				tools: showing(tools, fact)
			}
		])
	);
}
