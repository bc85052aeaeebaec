import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';

/** Reads a YAML file by its schema. Throws `ContentError` with the line of the first thing that is wrong. */
export function readYaml<T>(source: string, file: string, schema: z.ZodType<T>): T {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	const [broken] = document.errors;
	if (broken) throw new ContentError(file, lines.linePos(broken.pos[0]).line, broken.message);
	const parsed = schema.safeParse(plainOf(document, file));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const path = issue?.path ?? [];
	throw new ContentError(file, lineAt(document, path, lines), `${path.join('.') || 'the file'}: ${issue?.message}`);
}

/** What the document says. Throws `ContentError` where aliases lead nowhere, in a circle, or to far more than was written. */
function plainOf(document: Document, file: string): unknown {
	try {
		return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })));
	} catch (error) {
		throw new ContentError(file, 1, error instanceof Error ? error.message : String(error));
	}
}

/** The line of the deepest node that exists along a path. */
function lineAt(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
	for (let depth = path.length; depth >= 0; depth--) {
		const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return 1;
}
