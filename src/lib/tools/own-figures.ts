import { del, get, set } from 'idb-keyval';
import type { Typed } from './fields.ts';

/** The reader's own figures, in this browser only. Where it keeps nothing (private windows), the tools do without. */
const keyOf = (tool: string): string => `evenkeel.tool.${tool}`;

const orNothing = (kept: Promise<unknown>): Promise<unknown> => kept.catch(() => undefined);

export async function keptFigures(tool: string): Promise<Typed | undefined> {
	const kept = await orNothing(get(keyOf(tool)));
	return isTyped(kept) ? kept : undefined;
}

export const keepFigures = (tool: string, typed: Typed): Promise<unknown> => orNothing(set(keyOf(tool), { ...typed }));

export const wipeFigures = (tool: string): Promise<unknown> => orNothing(del(keyOf(tool)));

/** Texts by path, and nothing else. */
export const isTyped = (value: unknown): value is Typed =>
	typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
