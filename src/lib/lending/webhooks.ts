import { z } from 'zod';
import { BorrowerInput } from './borrower.ts';
import { isLate, type AssignmentDates } from './status.ts';

const moment = z.iso.datetime().describe('A moment in UTC (RFC 3339).');
const { reference } = BorrowerInput.shape;
const course = z.string().min(1).max(80);
const assignment = { reference, course };

const payload = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
	z.strictObject({ type: z.literal(type), timestamp: moment, data: z.strictObject(data) });

/**
 * The bodies that are sent, by event. They are strict: a name, an answer or a score of a borrower has no place in them.
 * `webhook.test` is what the test button sends.
 */
export const payloads = {
	'borrower.joined': payload('borrower.joined', { reference }),
	'borrower.withdrawn': payload('borrower.withdrawn', { reference }),
	'assignment.created': payload('assignment.created', { ...assignment, assigned_at: moment, due_at: moment }),
	'assignment.started': payload('assignment.started', { ...assignment, started_at: moment }),
	'assignment.completed': payload('assignment.completed', { ...assignment, finished_at: moment }),
	'assignment.overdue': payload('assignment.overdue', { ...assignment, due_at: moment }),
	'certificate.issued': payload('certificate.issued', {
		...assignment,
		certified_at: moment,
		certified_until: moment.nullable()
	}),
	'certificate.revoked': payload('certificate.revoked', { ...assignment, revoked_at: moment }),
	'webhook.test': payload('webhook.test', {})
} as const;

const Payload = z.discriminatedUnion('type', [
	payloads['borrower.joined'],
	payloads['borrower.withdrawn'],
	payloads['assignment.created'],
	payloads['assignment.started'],
	payloads['assignment.completed'],
	payloads['assignment.overdue'],
	payloads['certificate.issued'],
	payloads['certificate.revoked'],
	payloads['webhook.test']
]);
export type Payload = z.infer<typeof Payload>;

/** The text of a body. Throws where it holds more or less than its event tells. */
export const bodyOf = (told: Payload): string => JSON.stringify(Payload.parse(told));

/** What happens in a course, where the lender has not caused it itself. */
export type Milestone = Extract<
	Payload,
	{ type: `assignment.${'started' | 'completed' | 'overdue'}` | `certificate.${string}` }
>;

interface Progress extends AssignmentDates {
	readonly reference: string;
	readonly courseId: string;
	readonly assignedAt: Date;
	readonly joinedAt: Date | null;
	readonly certifiedUntil: Date | null;
	readonly revokedAt: Date | null;
}

/**
 * All that has happened in an assignment, each with the moment from which the lender could know: what someone learned
 * before they joined, or before it was assigned, counts from then. Of one who has left: nothing.
 */
export function milestonesOf(seen: Progress, now: Date): Milestone[] {
	if (seen.withdrawn) return [];
	const { startedAt, finishedAt, certifiedAt, certifiedUntil, revokedAt, dueAt } = seen;
	const about = { reference: seen.reference, course: seen.courseId };
	const known = Math.max(seen.assignedAt.getTime(), seen.joinedAt?.getTime() ?? 0);
	const since = (date: Date) => new Date(Math.max(date.getTime(), known)).toISOString();
	const found: Milestone[] = [];
	if (startedAt)
		found.push({
			...{ type: 'assignment.started', timestamp: since(startedAt) },
			data: { ...about, started_at: startedAt.toISOString() }
		});
	if (finishedAt)
		found.push({
			...{ type: 'assignment.completed', timestamp: since(finishedAt) },
			data: { ...about, finished_at: finishedAt.toISOString() }
		});
	if (isLate(seen, now))
		found.push({
			...{ type: 'assignment.overdue', timestamp: dueAt.toISOString() },
			data: { ...about, due_at: dueAt.toISOString() }
		});
	if (certifiedAt)
		found.push({
			...{ type: 'certificate.issued', timestamp: since(certifiedAt) },
			data: {
				...about,
				certified_at: certifiedAt.toISOString(),
				certified_until: certifiedUntil?.toISOString() ?? null
			}
		});
	if (revokedAt && revokedAt.getTime() >= known)
		found.push({
			...{ type: 'certificate.revoked', timestamp: revokedAt.toISOString() },
			data: { ...about, revoked_at: revokedAt.toISOString() }
		});
	return found;
}

const [second, minute, hour] = [1000, 60_000, 3_600_000];
/** The pauses between tries, in milliseconds: 71 hours and 37 minutes in all. */
const pauses = [
	...[1, 3, 8, 20].map((n) => n * second),
	...[1, 5, 30].map((n) => n * minute),
	...[2, 5, 10, 14, 18, 22].map((n) => n * hour)
];

/**
 * How long to wait, in milliseconds, after `tries` tries that failed; undefined when three days of trying are over.
 * `random`, from 0 to 1, takes up to a tenth off, so that what failed together does not come back together.
 */
export function backOff(tries: number, random: number): number | undefined {
	const pause = pauses[tries - 1];
	return pause === undefined ? undefined : Math.round(pause * (1 - random / 10));
}

/** How long a replaced secret still signs beside the new one, in milliseconds. */
export const secretOverlap = 24 * hour;

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

interface Signable {
	readonly id: string;
	/** Seconds since 1970. */
	readonly timestamp: number;
	readonly body: string;
}

/**
 * The headers of Standard Webhooks 1.0 (standardwebhooks.com): an HMAC-SHA256 of id, timestamp and body for each of
 * `secrets` (`whsec_` and base64), so that the receiver may hold the newer or the older one while they change.
 */
export async function signedHeaders({ id, timestamp, body }: Signable, secrets: readonly string[]) {
	const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
	const signatures = await Promise.all(
		secrets.map(async (secret) => {
			const raw = fromBase64(secret.replace(/^whsec_/, ''));
			const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
			const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, content));
			return `v1,${btoa(String.fromCharCode(...mac))}`;
		})
	);
	return { 'webhook-id': id, 'webhook-timestamp': `${timestamp}`, 'webhook-signature': signatures.join(' ') };
}
