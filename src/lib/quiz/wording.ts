import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });

interface Likeness {
	readonly caseSensitive?: boolean;
}

/**
 * A text as answers are compared: without differences of width, case, spacing, quotation marks, a full stop at the end,
 * or between Simplified and Traditional characters. A `*` stays.
 */
export function compared(text: string, { caseSensitive = false }: Likeness = {}): string {
	const plain = simplified(text.normalize('NFKC'))
		.replace(/["'“”‘’「」『』《》]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.。!！?？,，;；]+$/, '')
		.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
	return caseSensitive ? plain : plain.toLowerCase();
}

/** Whether a text is an accepted one, whose `*` stands for any words or none. */
export function accepts(accepted: string, text: string, likeness?: Likeness): boolean {
	const parts = compared(accepted, likeness).split('*');
	const given = compared(text, likeness);
	const [first = '', last = ''] = [parts[0], parts.at(-1)];
	if (parts.length === 1) return given === first;
	if (!given.startsWith(first) || given.length < first.length + last.length || !given.endsWith(last)) return false;
	let at = first.length;
	for (const part of parts.slice(1, -1)) {
		const found = given.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return at <= given.length - last.length;
}

/** Whether two texts are one slip apart: a character too many, too few, or another; of four characters at least, two in Chinese. */
export function isNear(accepted: string, text: string, likeness?: Likeness): boolean {
	const [a, b] = [[...compared(accepted, likeness)], [...compared(text, likeness)]];
	const long = /\p{Script=Han}/u.test(accepted) ? 2 : 4;
	if (a.length < long || Math.abs(a.length - b.length) > 1) return false;
	const start = a.findIndex((each, index) => each !== b[index]);
	if (start < 0) return b.length === a.length + 1;
	const rest = (from: readonly string[], skip: number) => from.slice(start + skip).join('');
	if (a.length === b.length) return rest(a, 1) === rest(b, 1);
	return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
}
