import { bySegment, byCourse, counter } from '$lib/lending/funnel';
import { dueAfter, isLate, statusOf } from '$lib/lending/status';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const now = new Date('2026-11-25T10:00:00Z');
const maybe = fc.option(fc.date({ min: new Date('2026-01-01'), max: now, noInvalidDate: true }));
const assignment = fc.record({
	id: fc.uuid(),
	courseId: fc.constantFrom('one', 'two'),
	tags: fc.uniqueArray(fc.constantFrom('new', 'south')),
	dueAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
	openedAt: maybe,
	startedAt: maybe,
	finishedAt: maybe,
	certifiedAt: maybe,
	withdrawn: fc.boolean()
});

describe('a due date', () => {
	it('is the end of a day in China, whatever the hour it was assigned at', () => {
		expect(dueAfter(new Date('2026-11-25T15:59:00Z'), 7).toISOString()).toBe('2026-12-02T15:59:59.999Z');
		expect(dueAfter(new Date('2026-11-25T16:01:00Z'), 7).toISOString()).toBe('2026-12-03T15:59:59.999Z');
	});
});

describe('the status of an assignment', () => {
	it('of someone who has left is «withdrawn», whatever happened, and never late', () => {
		fc.assert(
			fc.property(assignment, (each) => {
				const left = { ...each, withdrawn: true };
				expect([statusOf(left), isLate(left, now)]).toEqual(['withdrawn', false]);
			})
		);
	});
});

describe('counting assignments', () => {
	it('gives the same in one page or in many, and counts each one once in its course', () => {
		fc.assert(
			fc.property(fc.array(assignment), (all) => {
				const [whole, pages] = [counter(now), counter(now)];
				whole.count(all);
				for (const each of all) pages.count([each]);
				expect(pages.counted()).toEqual(whole.counted());
				const courses = byCourse(whole.counted(), null);
				const sum = courses.reduce((total, { invited, withdrawn }) => total + invited + withdrawn, 0);
				expect(sum).toBe(all.length);
				for (const row of bySegment(whole.counted())) expect(row.finished).toBeLessThanOrEqual(row.invited);
			})
		);
	});
});
