import { isLate, type AssignmentDates } from './status.ts';

/** How many assignments got how far; each step counts those who went further too. Those who left are in `withdrawn` only. */
export interface Steps {
	readonly invited: number;
	readonly opened: number;
	readonly started: number;
	readonly finished: number;
	readonly certified: number;
	readonly late: number;
	readonly withdrawn: number;
}

/** The steps of one course, or of one segment in it; `segment` is null for all borrowers. */
export interface CountedSteps extends Steps {
	readonly course: string;
	readonly segment: string | null;
}

/** What counting an organisation's assignments gives. `late` are ids, those due longest ago first. */
export interface Counted {
	readonly steps: readonly CountedSteps[];
	readonly late: readonly string[];
}

interface Countable extends AssignmentDates {
	readonly id: string;
	readonly courseId: string;
	readonly tags: readonly string[];
}

const mostLate = 200;

/** Counts assignments as they come, page by page. `now` tells who is late. */
export function counter(now: Date) {
	const counts = new Map<string, CountedSteps>();
	let late: { readonly id: string; readonly dueAt: number }[] = [];

	const add = (course: string, segment: string | null, one: Steps) => {
		const key = `${segment === null ? 'all' : 'of'}\n${course}\n${segment ?? ''}`;
		const before = counts.get(key);
		counts.set(key, { course, segment, ...(before ? sum(before, one) : one) });
	};
	return {
		count(assignments: readonly Countable[]): void {
			for (const each of assignments) {
				const one = stepsOf(each, now);
				for (const segment of [null, ...each.tags]) add(each.courseId, segment, one);
				if (one.late > 0) late.push({ id: each.id, dueAt: each.dueAt.getTime() });
			}
			late = late.sort((a, b) => a.dueAt - b.dueAt).slice(0, mostLate);
		},
		counted: (): Counted => ({ steps: [...counts.values()], late: late.map(({ id }) => id) })
	};
}

function stepsOf(each: AssignmentDates, now: Date): Steps {
	const stays = !each.withdrawn;
	const reached = (...dates: readonly (Date | null)[]) => Number(stays && dates.some((date) => date !== null));
	return {
		invited: Number(stays),
		opened: reached(each.openedAt, each.startedAt),
		started: reached(each.startedAt),
		finished: reached(each.finishedAt),
		certified: reached(each.certifiedAt),
		late: Number(isLate(each, now)),
		withdrawn: Number(each.withdrawn)
	};
}

const sum = (a: Steps, b: Steps): Steps => ({
	invited: a.invited + b.invited,
	opened: a.opened + b.opened,
	started: a.started + b.started,
	finished: a.finished + b.finished,
	certified: a.certified + b.certified,
	late: a.late + b.late,
	withdrawn: a.withdrawn + b.withdrawn
});

/** A row of a table of steps. */
export interface Funnel extends Steps {
	readonly name: string;
}

/** Each course's steps, for one segment or for all borrowers; `name` is the course. */
export const byCourse = ({ steps }: Counted, segment: string | null): Funnel[] =>
	steps
		.filter((each) => each.segment === segment)
		.map(({ course, segment: _, ...each }) => ({ name: course, ...each }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));

/** Each segment's steps over all courses, the largest first; `name` is the segment. */
export function bySegment({ steps }: Counted): Funnel[] {
	const found = new Map<string, Funnel>();
	for (const { course: _, segment, ...each } of steps) {
		if (segment === null) continue;
		const before = found.get(segment);
		found.set(segment, { name: segment, ...(before ? sum(before, each) : each) });
	}
	return [...found.values()].sort((a, b) => b.invited - a.invited || (a.name < b.name ? -1 : 1));
}
