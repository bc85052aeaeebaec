import { blankOf, rowAt, rowCount, rowPath, type Fields, type Typed } from './fields.ts';

/** Texts with one more row at the end of a list, unless it is full: with `row` in it, else as the list says of the next. */
export function withRow(fields: Fields, typed: Typed, list: string, row: Typed): Typed {
	const field = fields[list];
	if (field?.kind !== 'list') return typed;
	const index = rowCount(typed, list, field);
	if (index >= field.max) return typed;
	const begun = index === 0 ? undefined : field.next?.(rowAt(typed, list, index - 1, field.row));
	const names = Object.entries(field.row).map(([name, inner]) => [
		rowPath(list, index, name),
		row[name] ?? begun?.[name] ?? blankOf(inner)
	]);
	return { ...typed, ...Object.fromEntries(names) };
}

/** Texts without a row of a list; the rows below it move up. */
export function withoutRow(typed: Typed, list: string, index: number): Typed {
	const moved = Object.entries(typed).flatMap(([path, text]) => {
		const [name, at, inner = ''] = path.split('.');
		if (name !== list || at === undefined || Number(at) < index) return [[path, text]];
		return Number(at) === index ? [] : [[rowPath(list, Number(at) - 1, inner), text]];
	});
	return Object.fromEntries(moved);
}
