import type { Question } from './question.ts';
import { questionType } from './types/index.ts';

/** The right answer to a made question as a form posts it, in fields whose names begin with `name`. Each type reads those that are its own and leaves the others. */
export function rightForm(name: string, question: Question): FormData {
	const form = new FormData();
	const key = questionType(question.type).key(question);
	const parts = typeof key === 'object' && key !== null ? Object.entries(key) : [[name, key] as const];
	for (const [part, value] of parts) {
		form.append(name, String(value));
		if (Array.isArray(key)) form.append(`${name}.${value}`, String(Number(part) + 1));
		else form.append(`${name}.${part}`, String(value));
	}
	return form;
}
