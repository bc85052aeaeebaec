import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { prepared } from '../db/prepared';
import { lessonNotes } from '../db/schema';

/** A reflection's text, or the indexes of a checklist's ticked entries. */
export type NoteValue = string | readonly string[];

/** The longest reflection that is kept, in characters. */
export const LONGEST_NOTE = 4000;

const notes = prepared((db) =>
	db
		.select({ blockId: lessonNotes.blockId, value: lessonNotes.value })
		.from(lessonNotes)
		.where(eq(lessonNotes.enrolmentId, sql.placeholder('enrolmentId')))
);

/** The actor's own notes by block id. Nobody else can read them. */
export async function notesIn(
	{ database }: Context,
	enrolmentId: string | undefined
): Promise<Record<string, NoteValue>> {
	if (!enrolmentId) return {};
	const rows = await notes(database.read, { enrolmentId });
	return Object.fromEntries(rows.map(({ blockId, value }) => [blockId, value]));
}

/** Keeps a note in place of an earlier one. */
export function keepNote(ctx: Context, enrolmentId: string, blockId: string, value: NoteValue): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		const kept = { value, updatedAt: ctx.now() };
		await tx
			.insert(lessonNotes)
			.values({ enrolmentId, blockId, ...kept })
			.onConflictDoUpdate({ target: [lessonNotes.enrolmentId, lessonNotes.blockId], set: kept });
	});
}
