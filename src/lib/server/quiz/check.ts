import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { gradeOf, readResponse } from '$lib/quiz/asked';
import { drawCheck, mayBegin, scoreOf, thousandths, type AttemptPolicy, type MayBegin } from '$lib/quiz/attempt';
import type { Question, Reading } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { attempts, responses } from '../db/schema';

export type Attempt = typeof attempts.$inferSelect;

/** One question of an attempt and what was given to it so far. */
export interface Slot {
	readonly slot: number;
	readonly question: Question;
	readonly response: unknown;
	readonly saved: boolean;
	readonly fraction: number | null;
}

/** What a final check is drawn from and how it may be taken. */
export interface CheckPlan {
	readonly check: AttemptPolicy & { readonly draw: number; readonly passMark: number };
	readonly lessons: readonly { readonly questions: readonly Question[] }[];
}

/** The final checks of an enrolment, oldest first. */
const checksIn = async ({ database }: Context, enrolmentId: string | undefined): Promise<Attempt[]> =>
	enrolmentId ? checks(database.read, enrolmentId) : [];

const allChecks = prepared((db) =>
	db
		.select()
		.from(attempts)
		.where(and(eq(attempts.enrolmentId, sql.placeholder('enrolmentId')), eq(attempts.kind, 'check')))
		.orderBy(asc(attempts.startedAt))
);

const checks = (db: Db, enrolmentId: string) => allChecks(db, { enrolmentId });

/** Begins a final check unless one is open, or says why none may begin. */
export function beginCheck(ctx: Context, enrolmentId: string, { check, lessons }: CheckPlan): Promise<MayBegin> {
	return ctx.database.transaction(async (tx) => {
		const past = await checks(tx, enrolmentId);
		if (past.some(({ submittedAt }) => submittedAt === null)) return { type: 'yes' };
		const may = mayBegin(check, past, ctx.now());
		if (may.type !== 'yes') return may;
		const id = ctx.newId();
		const seed = ctx.newId();
		await tx.insert(attempts).values({ id, enrolmentId, kind: 'check', seed, startedAt: ctx.now() });
		const questions = drawCheck(
			lessons.map((lesson) => lesson.questions),
			check.draw,
			randomFrom(seed)
		);
		await tx
			.insert(responses)
			.values(questions.map((question, slot) => ({ attemptId: id, slot, questionId: question.id, question })));
		return may;
	});
}

const inOrder = prepared((db) =>
	db
		.select()
		.from(responses)
		.where(eq(responses.attemptId, sql.placeholder('attemptId')))
		.orderBy(asc(responses.slot))
);

/** The questions of an attempt, in order. */
export async function slotsOf({ database }: Context, attemptId: string): Promise<Slot[]> {
	const rows = await inOrder(database.read, { attemptId });
	return rows.map(({ slot, question, response, savedAt, fraction }) => ({
		slot,
		question: question as Question,
		response,
		saved: savedAt !== null,
		fraction: fraction === null ? null : fraction / 1000
	}));
}

export type SaveOutcome =
	| { readonly type: 'saved'; readonly at: Date }
	| { readonly type: 'closed' }
	| Exclude<Reading<unknown>, { type: 'given' }>;

/**
 * Keeps what a form gives to one question of an enrolment's open check, durable when it returns; graded on
 * submission. An emptied answer is emptied. Nothing is taken once the check is closed.
 */
export function saveResponse(ctx: Context, enrolmentId: string, slot: number, form: FormData): Promise<SaveOutcome> {
	return ctx.database.transaction(async (tx) => {
		const found = await openSlot(tx, enrolmentId, slot);
		if (!found) return { type: 'closed' };
		const reading = readResponse(form, `q${slot}`, found.question as Question);
		if (reading.type === 'unclear') return reading;
		const where = { attemptId: found.attemptId, slot };
		if (reading.type === 'empty') {
			await emptied(tx, where);
			return reading;
		}
		const at = ctx.now();
		await kept(tx, { ...where, response: reading.response, savedAt: at });
		return { type: 'saved', at };
	});
}

const openCheck = prepared((db) =>
	db
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				eq(attempts.enrolmentId, sql.placeholder('enrolmentId')),
				eq(attempts.kind, 'check'),
				isNull(attempts.submittedAt)
			)
		)
);

const thisSlot = and(
	eq(responses.attemptId, sql.placeholder('attemptId')),
	eq(responses.slot, sql.placeholder('slot'))
);
const questionAt = prepared((db) => db.select({ question: responses.question }).from(responses).where(thisSlot));

/** The question of a slot in the open check. Two queries by key: SQLite would compile a join anew at each run. */
async function openSlot(tx: Db, enrolmentId: string, slot: number) {
	const [open] = await openCheck(tx, { enrolmentId });
	const [found] = open ? await questionAt(tx, { attemptId: open.id, slot }) : [];
	return open && found && { attemptId: open.id, question: found.question };
}

const emptied = prepared((db) => db.update(responses).set({ response: null, savedAt: null }).where(thisSlot));
const kept = prepared((db) =>
	db
		.update(responses)
		.set({
			response: sql.placeholder('response'),
			savedAt: sql`${sql.param(sql.placeholder('savedAt'), responses.savedAt)}`
		})
		.where(thisSlot)
);

/** Grades an enrolment's open check and closes it; where none is open nothing changes. */
export function submitCheck(ctx: Context, enrolmentId: string, { check }: CheckPlan): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		const [open] = await openCheck(tx, { enrolmentId });
		if (!open) return;
		const fractions = await gradeSlots(tx, open.id);
		await tx
			.update(attempts)
			.set({ submittedAt: ctx.now(), ...scoreOf(fractions, check.passMark) })
			.where(eq(attempts.id, open.id));
	});
}

async function gradeSlots(tx: Db, attemptId: string): Promise<number[]> {
	const rows = await tx.select().from(responses).where(eq(responses.attemptId, attemptId));
	const fractions: number[] = [];
	for (const row of rows) {
		const question = row.question as Question;
		const fraction = thousandths(gradeOf(question, row.response));
		await tx
			.update(responses)
			.set({ fraction })
			.where(and(eq(responses.attemptId, attemptId), eq(responses.slot, row.slot)));
		fractions.push(fraction);
	}
	return fractions;
}

/** What a learner can do about the final check of an enrolment now. */
export async function checkState(ctx: Context, enrolmentId: string | undefined, { check }: Pick<CheckPlan, 'check'>) {
	const past = await checksIn(ctx, enrolmentId);
	const submitted = past.filter(({ submittedAt }) => submittedAt !== null);
	return {
		open: past.find(({ submittedAt }) => submittedAt === null),
		last: submitted.at(-1),
		passed: submitted.find(({ passed }) => passed),
		taken: submitted.length,
		may: mayBegin(check, past, ctx.now())
	};
}
