import { m } from '../i18n/paraglide/messages.js';
import type { Fields, InputOf, Typed } from './fields.ts';
import { isTyped } from './own-figures.ts';
import { pathsOf, type Tool, type ToolFile } from './tool.ts';

/** A file or a link holds no more than this many characters. */
const longest = 200_000;

const written = (tool: Pick<Tool, 'id'>, typed: Typed): string => JSON.stringify({ tool: tool.id, figures: typed });

/** What was typed, as a file that the same tool opens again; `typed` is asked for when the file is made. */
export const keptFile = <F extends Fields, Result>(
	tool: Pick<Tool, 'id'>,
	typed: () => Typed
): ToolFile<InputOf<F>, Result> => ({
	label: m.tool_save_json,
	type: 'application/json',
	make: () => written(tool, typed())
});

/** The figures in such a file; undefined if it is another tool's, or none at all. Fields that the tool lacks are left out. */
export function figuresIn(tool: Pick<Tool, 'id' | 'fields'>, content: string): Typed | undefined {
	if (content.length > longest) return undefined;
	const file = parsed(content);
	if (file?.['tool'] !== tool.id) return undefined;
	const figures = file['figures'];
	if (!isTyped(figures)) return undefined;
	const known = new Set(pathsOf(tool.fields));
	return Object.fromEntries(Object.entries(figures).filter(([path]) => known.has(path)));
}

function parsed(content: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(content);
		return typeof value === 'object' && value !== null ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

const mark = '#figures=';

/** The part of a link that carries figures. It stays in the browser: no server is sent what follows a `#`. */
export const linkedFigures = (tool: Pick<Tool, 'id'>, typed: Typed): string =>
	mark + encodeURIComponent(written(tool, typed));

/** The figures in such a link. */
export function figuresOfLink(tool: Pick<Tool, 'id' | 'fields'>, hash: string): Typed | undefined {
	if (!hash.startsWith(mark) || hash.length > longest) return undefined;
	try {
		return figuresIn(tool, decodeURIComponent(hash.slice(mark.length)));
	} catch {
		return undefined;
	}
}
