import type { Typed } from './fields.ts';

/** The reader's own figures, in this browser only. Where it keeps nothing (private windows), the tools do without. */
const keyOf = (tool: string): string => `evenkeel.tool.${tool}`;

export function keptFigures(tool: string): Typed | undefined {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(tool)) ?? 'null');
		return isTyped(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
}

export function keepFigures(tool: string, typed: Typed): void {
	try {
		localStorage.setItem(keyOf(tool), JSON.stringify(typed));
	} catch {
		return;
	}
}

export function wipeFigures(tool: string): void {
	try {
		localStorage.removeItem(keyOf(tool));
	} catch {
		return;
	}
}

const isTyped = (value: unknown): value is Typed =>
	typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
