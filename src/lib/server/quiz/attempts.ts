import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Quiz } from '$lib/quiz/quiz';
import { readResponse } from '$lib/quiz/asked';
import { countedOf, drawQuiz, endOf, mayBegin, reaches, scoreOf, type MayBegin } from '$lib/quiz/attempt';
import type { Try } from '$lib/quiz/behaviours/behaviour';
import type { Certainty } from '$lib/quiz/behaviours/certainty';
import { after, certaintyOf, isFinished, markOf, mayTry, type AttemptEvent, type SlotState } from '$lib/quiz/log';
import type { Question, Reading } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { attempts, enrolments, learners, responses } from '../db/schema';
import { record } from './events';
import { planOf, type Plan } from './plan';

export type Attempt = typeof attempts.$inferSelect;

/** One question of an attempt and how it stands. */
export interface Slot {
	readonly slot: number;
	readonly question: Question;
	readonly state: SlotState;
	readonly saved: boolean;
	/** Fraction of the mark once the attempt is graded; below 0 under certainty-based marking. */
	readonly fraction: number | null;
}

const ofQuiz = prepared((db) =>
	db
		.select()
		.from(attempts)
		.where(and(eq(attempts.enrolmentId, sql.placeholder('enrolmentId')), eq(attempts.kind, sql.placeholder('name'))))
		.orderBy(asc(attempts.startedAt))
);

/** Begins an attempt at a quiz unless one is open, or says why none may begin. */
export function beginAttempt(ctx: Context, enrolmentId: string, quiz: Quiz): Promise<MayBegin> {
	return ctx.database.transaction(async (tx) => {
		const past = await ofQuiz(tx, { enrolmentId, name: quiz.name });
		if (past.some(({ submittedAt }) => submittedAt === null)) return { type: 'yes' };
		const now = ctx.now();
		const may = mayBegin(quiz.settings, past, now);
		if (may.type !== 'yes') return may;
		const [id, seed] = [ctx.newId(), ctx.newId()];
		const { questions, sections } = drawQuiz(quiz.parts, quiz.settings, randomFrom(seed));
		const plan: Plan = { settings: quiz.settings, sections };
		const dueAt = endOf(quiz.settings, await extraTimeOf(tx, enrolmentId), now);
		await tx.insert(attempts).values({ id, enrolmentId, kind: quiz.name, seed, plan, startedAt: now, dueAt });
		await tx
			.insert(responses)
			.values(questions.map((question, slot) => ({ attemptId: id, slot, questionId: question.id, question })));
		await record(tx, id, now, { type: 'begun' });
		return may;
	});
}

async function extraTimeOf(tx: Db, enrolmentId: string): Promise<number> {
	const [found] = await tx
		.select({ percent: learners.extraTimePercent })
		.from(learners)
		.innerJoin(enrolments, eq(enrolments.learnerId, learners.id))
		.where(eq(enrolments.id, enrolmentId));
	return found?.percent ?? 0;
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
	return rows.map((row) => ({
		slot: row.slot,
		question: row.question as Question,
		state: stateOf(row),
		saved: row.savedAt !== null,
		fraction: row.fraction === null ? null : row.fraction / 1000
	}));
}

type Row = Pick<typeof responses.$inferSelect, 'response' | 'certainty' | 'tries' | 'flagged'>;

const stateOf = ({ response, certainty, tries, flagged }: Row): SlotState => ({
	response: response ?? undefined,
	certainty: (certainty ?? undefined) as Certainty | undefined,
	tries: (tries ?? []) as readonly Try[],
	flagged
});

/** Remembers that a question was shown, the first time it is. */
export async function noteShown(ctx: Context, attemptId: string, slot: number): Promise<void> {
	const unseen = and(eq(responses.attemptId, attemptId), eq(responses.slot, slot), isNull(responses.shownAt));
	const [row] = await ctx.database.read.select({ slot: responses.slot }).from(responses).where(unseen);
	if (!row) return;
	await ctx.database.transaction(async (tx) => {
		const [first] = await tx
			.update(responses)
			.set({ shownAt: ctx.now() })
			.where(unseen)
			.returning({ slot: responses.slot });
		if (first) await record(tx, attemptId, ctx.now(), { type: 'shown', slot });
	});
}

export type SaveOutcome =
	| { readonly type: 'saved'; readonly at: Date }
	/** The attempt is over, or the question is. */
	| { readonly type: 'closed' }
	/** It came after the end of the time and is kept to be looked at, not to be marked. */
	| { readonly type: 'late' }
	| Exclude<Reading<unknown>, { type: 'given' }>;

/** Which question of which quiz a form answers; `checks` asks for it to be checked at once, where the quiz does that. */
export interface Giving {
	readonly name: string;
	readonly slot: number;
	readonly checks: boolean;
}

/**
 * Keeps what a form gives to one question of an enrolment's attempt, durable when it returns. An emptied answer is
 * emptied; the same answer again changes nothing. The field `attempt` names the attempt it was written in; without it the open one is
 * meant. Nothing is taken once the attempt is over.
 */
export function saveResponse(ctx: Context, enrolmentId: string, giving: Giving, form: FormData): Promise<SaveOutcome> {
	const { name, slot, checks } = giving;
	return ctx.database.transaction(async (tx) => {
		const found = await slotIn(tx, { enrolmentId, name, slot, attemptId: form.get('attempt') });
		if (!found) return { type: 'closed' };
		const { attempt, row } = found;
		const question = row.question as Question;
		const now = ctx.now();
		const reading = readResponse(form, `q${slot}`, question);
		const certainty = certaintyIn(form, slot);
		if (isOver(attempt, now)) {
			if (attempt.submittedAt && !wasClosedByClock(attempt)) return { type: 'closed' };
			if (reading.type === 'given')
				await record(tx, attempt.id, now, { type: 'late', slot, response: reading.response, ...certainty });
			return { type: 'late' };
		}
		if (reading.type === 'unclear' && reading.soFar === undefined) return reading;
		const { settings } = planOf(attempt);
		const before = stateOf(row);
		if (isFinished(settings, before)) return { type: 'closed' };
		const event = eventOf(
			before,
			reading,
			{ slot, ...certainty },
			checks && mayTry(settings, before) && isThisTry(form, before)
		);
		if (event) {
			const state = after(before, event, question, settings);
			const where = { attemptId: attempt.id, slot };
			await (state.response === undefined ? emptied(tx, where) : kept(tx, { ...where, ...rowOf(state), savedAt: now }));
			await record(tx, attempt.id, now, event);
		}
		return reading.type === 'given' ? { type: 'saved', at: now } : reading;
	});
}

function eventOf(
	before: SlotState,
	reading: Reading<unknown>,
	about: { readonly slot: number; readonly certainty?: Certainty | undefined },
	checks: boolean
): AttemptEvent | undefined {
	if (reading.type === 'empty')
		return before.response === undefined ? undefined : { type: 'emptied', slot: about.slot };
	const response = reading.type === 'given' ? reading.response : reading.soFar;
	if (checks && reading.type === 'given') return { type: 'tried', ...about, response };
	if (before.response === undefined) return { type: 'answered', ...about, response };
	const same = JSON.stringify(before.response) === JSON.stringify(response) && before.certainty === about.certainty;
	return same ? undefined : { type: 'changed', ...about, response };
}

/** A check pressed twice comes with the number of the first one's try. */
const isThisTry = (form: FormData, { tries }: SlotState): boolean => {
	const told = form.get('try');
	return told === null || Number(told) === tries.length;
};

function certaintyIn(form: FormData, slot: number): { certainty?: Certainty } {
	const certainty = certaintyOf(form.get(`q${slot}-certainty`));
	return certainty ? { certainty } : {};
}

const rowOf = ({ response, certainty, tries }: SlotState) => ({
	response: response ?? null,
	certainty: certainty ?? null,
	tries: tries.length > 0 ? tries : null
});

/** Whether nothing more is marked in an attempt: it is handed in, or its time and the grace after it are over. */
const isOver = ({ submittedAt, dueAt, plan }: Pick<Attempt, 'submittedAt' | 'dueAt' | 'plan'>, now: Date): boolean =>
	submittedAt !== null ||
	(dueAt !== null && now.getTime() > dueAt.getTime() + planOf({ plan }).settings.graceSeconds * 1000);

const wasClosedByClock = ({ submittedAt, dueAt }: Pick<Attempt, 'submittedAt' | 'dueAt'>): boolean =>
	submittedAt !== null && dueAt !== null && submittedAt >= dueAt;

const needed = {
	id: attempts.id,
	enrolmentId: attempts.enrolmentId,
	submittedAt: attempts.submittedAt,
	dueAt: attempts.dueAt,
	plan: attempts.plan
};
const theOpenOne = prepared((db) =>
	db
		.select(needed)
		.from(attempts)
		.where(
			and(
				eq(attempts.enrolmentId, sql.placeholder('enrolmentId')),
				eq(attempts.kind, sql.placeholder('name')),
				isNull(attempts.submittedAt)
			)
		)
);
const theLatest = prepared((db) =>
	db
		.select(needed)
		.from(attempts)
		.where(and(eq(attempts.enrolmentId, sql.placeholder('enrolmentId')), eq(attempts.kind, sql.placeholder('name'))))
		.orderBy(desc(attempts.startedAt))
		.limit(1)
);
const theNamed = prepared((db) =>
	db
		.select(needed)
		.from(attempts)
		.where(and(eq(attempts.id, sql.placeholder('attemptId')), eq(attempts.kind, sql.placeholder('name'))))
);

const thisSlot = and(
	eq(responses.attemptId, sql.placeholder('attemptId')),
	eq(responses.slot, sql.placeholder('slot'))
);
const rowAt = prepared((db) =>
	db
		.select({
			question: responses.question,
			response: responses.response,
			certainty: responses.certainty,
			tries: responses.tries,
			flagged: responses.flagged
		})
		.from(responses)
		.where(thisSlot)
);

interface Wanted {
	readonly enrolmentId: string;
	readonly name: string;
	readonly slot: number;
	readonly attemptId: FormDataEntryValue | null;
}

/** A slot and its attempt, of this enrolment alone. Two queries by key: SQLite would compile a join anew at each run. */
async function slotIn(tx: Db, { enrolmentId, name, slot, attemptId }: Wanted) {
	const [attempt] =
		typeof attemptId === 'string'
			? await theNamed(tx, { attemptId, name })
			: [...(await theOpenOne(tx, { enrolmentId, name })), ...(await theLatest(tx, { enrolmentId, name }))];
	if (attempt?.enrolmentId !== enrolmentId) return undefined;
	const [row] = await rowAt(tx, { attemptId: attempt.id, slot });
	return row && { attempt, row };
}

const emptied = prepared((db) =>
	db.update(responses).set({ response: null, certainty: null, savedAt: null }).where(thisSlot)
);
const kept = prepared((db) =>
	db
		.update(responses)
		.set({
			response: sql.placeholder('response'),
			certainty: sql`${sql.placeholder('certainty')}`,
			tries: sql.placeholder('tries'),
			savedAt: sql`${sql.param(sql.placeholder('savedAt'), responses.savedAt)}`
		})
		.where(thisSlot)
);

/** Marks a question of the open attempt to come back to, or takes the mark away. */
export function flagQuestion(
	ctx: Context,
	enrolmentId: string,
	name: string,
	slot: number,
	on: boolean
): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		const [open] = await theOpenOne(tx, { enrolmentId, name });
		if (!open) return;
		const changed = await tx
			.update(responses)
			.set({ flagged: on })
			.where(and(eq(responses.attemptId, open.id), eq(responses.slot, slot), eq(responses.flagged, !on)))
			.returning({ slot: responses.slot });
		if (changed.length > 0) await record(tx, open.id, ctx.now(), { type: 'flagged', slot, on });
	});
}

/** Grades an enrolment's open attempt and closes it; where none is open nothing changes. Resolves to the attempt closed. */
export function submitAttempt(ctx: Context, enrolmentId: string, name: string): Promise<Attempt | undefined> {
	return ctx.database.transaction(async (tx) => {
		const open = (await ofQuiz(tx, { enrolmentId, name })).find(({ submittedAt }) => submittedAt === null);
		return open && close(tx, open, ctx.now(), isOver(open, ctx.now()) ? 'clock' : 'learner');
	});
}

async function close(tx: Db, attempt: Attempt, now: Date, by: 'learner' | 'clock'): Promise<Attempt> {
	const { settings } = planOf(attempt);
	const rows = await inOrder(tx, { attemptId: attempt.id });
	const fractions = rows.map((row) => markOf(stateOf(row), row.question as Question, settings));
	for (const [i, fraction] of fractions.entries()) {
		await tx
			.update(responses)
			.set({ fraction })
			.where(and(eq(responses.attemptId, attempt.id), eq(responses.slot, rows[i]?.slot ?? i)));
	}
	const closed = { submittedAt: now, ...scoreOf(fractions, settings.passMark) };
	await tx.update(attempts).set(closed).where(eq(attempts.id, attempt.id));
	await record(tx, attempt.id, now, { type: 'submitted', by });
	await record(tx, attempt.id, now, { type: 'graded', fractions });
	return { ...attempt, ...closed };
}

/** All attempts of an enrolment at a quiz, oldest first; one whose time is over is closed first. */
export async function attemptsAt(ctx: Context, enrolmentId: string | undefined, name: string): Promise<Attempt[]> {
	if (!enrolmentId) return [];
	const found = await ofQuiz(ctx.database.read, { enrolmentId, name });
	if (!found.some((each) => each.submittedAt === null && isOver(each, ctx.now()))) return found;
	await submitAttempt(ctx, enrolmentId, name);
	return ofQuiz(ctx.database.read, { enrolmentId, name });
}

/** What a learner can do about a quiz now, and how far they are. */
export async function quizState(ctx: Context, enrolmentId: string | undefined, { name, settings }: Quiz) {
	const past = await attemptsAt(ctx, enrolmentId, name);
	const submitted = past.filter(({ submittedAt }) => submittedAt !== null);
	const counted = countedOf(submitted, settings.keep);
	return {
		open: past.find(({ submittedAt }) => submittedAt === null),
		last: submitted.at(-1),
		/** The fraction of the marks that counts, 0–1. */
		counted,
		passed:
			counted !== undefined &&
			submitted.length > 0 &&
			reaches(counted, settings.passMark, submitted.at(-1)?.maxScore ?? 1000),
		taken: submitted.length,
		may: mayBegin(settings, past, ctx.now())
	};
}
