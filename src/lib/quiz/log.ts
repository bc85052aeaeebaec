import { z } from 'zod';
import { gradeOf, isResponse } from './asked.ts';
import { behaviours } from './behaviours/index.ts';
import type { Shown, Try } from './behaviours/behaviour.ts';
import { certainties, withCertainty, type Certainty } from './behaviours/certainty.ts';
import type { Question } from './question.ts';
import type { QuizSettings } from './settings.ts';

const CertaintySchema = z.literal(certainties);
const slot = z.number().int().nonnegative();
const given = { slot, response: z.unknown(), certainty: CertaintySchema.optional() };

/** What happens in an attempt, in order; nothing of it is ever changed. */
const EventSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('begun') }),
	z.object({ type: z.literal('shown'), slot }),
	z.object({ type: z.literal('answered'), ...given }),
	z.object({ type: z.literal('changed'), ...given }),
	z.object({ type: z.literal('emptied'), slot }),
	z.object({ type: z.literal('tried'), ...given }),
	z.object({ type: z.literal('flagged'), slot, on: z.boolean() }),
	/** Came after the deadline: kept to be looked at, counted for nothing. */
	z.object({ type: z.literal('late'), ...given }),
	z.object({ type: z.literal('submitted'), by: z.enum(['learner', 'clock']) }),
	/** Thousandths of the mark by slot. */
	z.object({ type: z.literal('graded'), fractions: z.array(z.number().int()) }),
	z.object({ type: z.literal('regraded'), fractions: z.array(z.number().int()) })
]);
export type AttemptEvent = z.infer<typeof EventSchema>;

/** How sure a posted field says the learner is; undefined for none of the three. */
export const certaintyOf = (posted: unknown): Certainty | undefined => CertaintySchema.safeParse(Number(posted)).data;

/** Reads a kept event. Throws `ZodError` for what is none. */
export const eventOf = (type: string, at: number | null, data: unknown): AttemptEvent =>
	EventSchema.parse({ ...(typeof data === 'object' ? data : {}), type, ...(at !== null && { slot: at }) });

/** How one question of an attempt stands. */
export interface SlotState {
	/** The answer that stands; undefined for none. */
	readonly response?: unknown;
	readonly certainty?: Certainty | undefined;
	readonly tries: readonly Try[];
	readonly flagged: boolean;
}

export const untouched: SlotState = { tries: [], flagged: false };

type Marking = Pick<QuizSettings, 'behaviour' | 'certainty' | 'tries' | 'penalty'>;

/** Whether no answer to the question is taken any more. */
export const isFinished = (settings: Marking, { tries }: SlotState): boolean =>
	behaviours[settings.behaviour].isFinished(tries, settings);

/** Whether an answer to the question may be checked before the attempt is handed in. */
export const mayTry = (settings: Marking, { tries }: SlotState): boolean =>
	behaviours[settings.behaviour].mayTry(tries, settings);

/** What may be seen of a question before the attempt is handed in. */
export const shownOf = (settings: Marking, { tries }: SlotState): Shown =>
	behaviours[settings.behaviour].shows(tries, settings);

/** What an event makes of the question it is about. What the behaviour doesn't take changes nothing. */
export function after(state: SlotState, event: AttemptEvent, question: Question, settings: Marking): SlotState {
	switch (event.type) {
		case 'flagged':
			return { ...state, flagged: event.on };
		case 'answered':
		case 'changed':
			if (isFinished(settings, state)) return state;
			return { ...state, response: event.response, certainty: event.certainty };
		case 'emptied':
			return isFinished(settings, state) ? state : { ...state, response: undefined, certainty: undefined };
		case 'tried': {
			if (!mayTry(settings, state)) return state;
			const { response, certainty } = event;
			return { ...state, response, certainty, tries: [...state.tries, tryOf(question, response)] };
		}
		default:
			return state;
	}
}

const tryOf = (question: Question, response: unknown): Try => ({
	response,
	fraction: gradeOf(question, response).fraction
});

/** The mark of a question in thousandths, 0–1000, or from −2000 under certainty-based marking. */
export function markOf(state: SlotState, question: Question, settings: Marking): number {
	const { response, certainty, tries } = state;
	if (!isResponse(question, response)) return 0;
	const tried = JSON.stringify(tries.at(-1)?.response) === JSON.stringify(response);
	const standing = tried ? undefined : tryOf(question, response);
	const mark = behaviours[settings.behaviour].mark(tries, standing, settings);
	return Math.round(1000 * (settings.certainty ? withCertainty(mark, certainty) : mark));
}

/** An attempt as its events make it: how each question stands, and the marks in thousandths once it is handed in. */
export interface Replayed {
	readonly slots: readonly SlotState[];
	readonly fractions: readonly number[] | null;
}

/** Works an attempt out anew from its questions and its events in order. */
export function replay(questions: readonly Question[], settings: Marking, events: readonly AttemptEvent[]): Replayed {
	const slots: SlotState[] = questions.map(() => untouched);
	let open = true;
	for (const event of events) {
		if (event.type === 'submitted') open = false;
		if (!open || !('slot' in event)) continue;
		const [state, question] = [slots[event.slot], questions[event.slot]];
		if (state && question) slots[event.slot] = after(state, event, question, settings);
	}
	return {
		slots,
		fractions: open ? null : slots.map((state, i) => markOf(state, questions[i] as Question, settings))
	};
}
