import type { Settings } from '$lib/accounts/forms';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context';
import {
	assignments,
	attemptEvents,
	attempts,
	borrowers,
	certificates,
	courseAuthors,
	enrolments,
	learners,
	lessonNotes,
	lessonProgress,
	responses,
	reviewCards,
	savedFigures,
	users
} from '../db/schema';
import { verifyPassword } from './passwords';
import { countTry } from './rate-limit';
import { listSessions } from './sessions';

/** The actor's own account without its password hash, or undefined for a guest. */
export async function profile({ actor, database }: Context) {
	if (actor.type === 'guest') return undefined;
	const [user] = await database.read.select().from(users).where(eq(users.id, actor.userId));
	if (!user) return undefined;
	const { passwordHash: _, ...own } = user;
	return own;
}

/** Changes the actor's own settings. */
export async function changeSettings({ actor, database }: Context, settings: z.infer<typeof Settings>): Promise<void> {
	if (actor.type === 'guest') return;
	await database.transaction((tx) => tx.update(users).set(settings).where(eq(users.id, actor.userId)));
}

/** All that is kept about the actor, as plain data: account, sessions, progress, notes, attempts with responses, figures, courses written, lenders joined, certificates. */
export async function exportOwnData(ctx: Context) {
	const { read } = ctx.database;
	const learnerId = ctx.actor.learnerId ?? '';
	const userId = ctx.actor.type === 'guest' ? '' : ctx.actor.userId;
	const ofLearner = eq(enrolments.learnerId, learnerId);
	const enrolled = await read.select().from(enrolments).where(ofLearner);
	const progress = await read
		.select()
		.from(lessonProgress)
		.innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
		.where(ofLearner);
	const notes = await read
		.select()
		.from(lessonNotes)
		.innerJoin(enrolments, eq(enrolments.id, lessonNotes.enrolmentId))
		.where(ofLearner);
	const taken = await read
		.select()
		.from(attempts)
		.innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
		.where(ofLearner);
	const given = await read
		.select()
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attemptId))
		.innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
		.where(ofLearner);
	const joined = await read
		.select()
		.from(borrowers)
		.leftJoin(assignments, eq(assignments.borrowerId, borrowers.id))
		.where(eq(borrowers.learnerId, learnerId));
	const happened = await read
		.select()
		.from(attemptEvents)
		.innerJoin(attempts, eq(attempts.id, attemptEvents.attemptId))
		.innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
		.where(ofLearner);
	return {
		account: await profile(ctx),
		sessions: (await listSessions(ctx)).map(({ id: _, ...session }) => session),
		enrolments: enrolled,
		progress: progress.map((row) => row.lesson_progress),
		notes: notes.map((row) => row.lesson_notes),
		// From its seed a reader of the course files could draw the questions of an open check, with their keys.
		attempts: taken.map(({ attempts: { seed: _, plan: __, ...attempt } }) => attempt),
		responses: given.map(({ responses: { question: _, ...response } }) => response),
		attemptEvents: happened.map((row) => row.attempt_events),
		reviewCards: await read.select().from(reviewCards).where(eq(reviewCards.learnerId, learnerId)),
		writes: await read.select().from(courseAuthors).where(eq(courseAuthors.userId, userId)),
		savedFigures: await read.select().from(savedFigures).where(eq(savedFigures.userId, userId)),
		lenders: joined.map(({ borrowers: { invitationHash: _, ...borrower }, assignments: assignment }) => ({
			...borrower,
			assignment
		})),
		certificates: await read.select().from(certificates).where(eq(certificates.learnerId, learnerId))
	};
}

/**
 * Deletes the actor's account and all that was learned with it, when the password is right. Certificates already issued stay
 * verifiable without the name. Throws `TooManyTries`.
 */
export async function deleteAccount(ctx: Context, password: string): Promise<boolean> {
	const { actor, database } = ctx;
	if (actor.type === 'guest') return false;
	await countTry(ctx, 'password of account', actor.userId);
	const [user] = await database.read.select().from(users).where(eq(users.id, actor.userId));
	if (!user || !(await verifyPassword(user.passwordHash, password))) return false;
	await database.transaction(async (tx) => {
		const [learner] = await tx.select().from(learners).where(eq(learners.userId, user.id));
		if (learner) {
			await tx.update(certificates).set({ name: null, learnerId: null }).where(eq(certificates.learnerId, learner.id));
		}
		await tx.delete(users).where(eq(users.id, user.id));
	});
	return true;
}
