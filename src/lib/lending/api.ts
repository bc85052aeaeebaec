import { z } from 'zod';
import { BorrowerInput } from './borrower.ts';
import { reportedEvents } from './events.ts';
import { statuses } from './status.ts';

/** The shapes of the API: what validates a request and what describes it are the same. */
const moment = z.iso.datetime().describe('A moment in UTC (RFC 3339).');
const maybe = moment.nullable();
const course = z.string().min(1).max(80).describe('The id of a course, such as `before-you-borrow`.');
const reference = BorrowerInput.shape.reference;

export const mostAtOnce = 10_000;

export const NewBorrower = z.strictObject(BorrowerInput.shape);
export const NewBorrowers = z.strictObject({ borrowers: z.array(z.unknown()).min(1).max(mostAtOnce) });
export const NewAssignments = z.strictObject({
	course,
	days: z.int().min(1).max(365).default(14).describe('Due at the end of that day in China.'),
	references: z.array(reference).min(1).max(mostAtOnce).optional().describe('To whom; leave out for a segment.'),
	segment: z.string().min(1).max(40).optional().describe('Everyone with this tag.')
});
export const NewInvitation = z.strictObject({ reference });

export const NewEvent = z.strictObject({ reference, event: z.enum(reportedEvents).describe('What happened today.') });

const PageQuery = z.object({
	after: z.string().max(80).optional().describe('`next` of the page before.'),
	limit: z.coerce.number().int().min(1).max(1000).default(100)
});
export const BorrowerQuery = PageQuery.extend({
	query: z.string().max(80).optional().describe('How the reference begins.'),
	segment: z.string().max(40).optional()
});
export const AssignmentQuery = PageQuery.extend({
	course: z.string().max(80).optional(),
	segment: z.string().max(40).optional(),
	show: z.enum(['all', 'late', 'unfinished', 'finished']).default('all')
});
export const CompletionQuery = z.object({ reference, course });

export const Borrower = z.object({
	...BorrowerInput.shape,
	name: z.string().nullable(),
	contact: z.string().nullable(),
	invited_at: maybe,
	opened_at: maybe,
	joined_at: maybe,
	withdrawn: z.boolean().describe('The borrower joined and has left: nothing more is told.'),
	created_at: moment
});
const Assignment = z.object({
	reference,
	course,
	status: z.enum(statuses),
	assigned_at: moment,
	due_at: moment,
	opened_at: maybe,
	started_at: maybe,
	finished_at: maybe,
	certified_at: maybe,
	certified_until: maybe
});
export const Completion = Assignment.extend({
	complete: z.boolean().describe('Every lesson is read and the final check is passed.'),
	statement: z
		.string()
		.describe('The same as a compact JWS (EdDSA, Ed25519), good for 24 hours; its key is at `/api/v1/jwks.json`.')
});
export const BorrowerPage = z.object({ borrowers: z.array(Borrower), next: z.string().nullable() });
export const AssignmentPage = z.object({ assignments: z.array(Assignment), next: z.string().nullable() });
export const Results = z.object({
	results: z.array(
		z.object({
			index: z.int(),
			reference: z.string().nullable(),
			result: z.enum(['added', 'exists', 'invalid']),
			problem: z.string().nullable().describe('The code of what is wrong with an invalid item.')
		})
	)
});
export const Assigned = z.object({ assigned: z.int(), not_found: z.array(z.string()) });
export const Happened = z.object({
	assigned: z.array(z.string()).describe('The ids of the courses that your programmes assigned.')
});
export const Invitation = z.object({
	reference,
	link: z.url().describe('The personal link. It is told only now.'),
	code: z.string().describe('The same to be typed in.')
});
/** RFC 9457. */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	code: z.string(),
	errors: z.array(z.object({ path: z.string(), code: z.string() })).optional()
});
