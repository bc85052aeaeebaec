import type { Imported } from '../imported.ts';

const LONGEST = 60;

/** Ids for imported questions, none twice: their own id where it can be one, else words of their name, else the line. */
export function idsFor(questions: readonly Imported[]): string[] {
	const taken = new Set<string>();
	return questions.map(({ idnumber, name, line }) => {
		const wanted = slug(idnumber) || slug(name) || `line-${line}`;
		let id = wanted;
		for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
		taken.add(id);
		return id;
	});
}

const slug = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, '');
