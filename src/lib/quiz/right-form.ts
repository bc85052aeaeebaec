import type { Question } from './question.ts';
import { questionType } from './types/index.ts';

/**
 * The right answer to a made question as a form posts it, in fields whose names begin with `name`. Each type reads those
 * that are its own and leaves the others.
 */
export function rightForm(name: string, question: Question): FormData {
	const form = new FormData();
	put(form, name, questionType(question.type).key(question));
	return form;
}

function put(form: FormData, name: string, key: unknown): void {
	if (Array.isArray(key)) {
		for (const [index, value] of key.entries()) {
			form.append(name, String(value));
			form.append(`${name}.${value}`, String(index + 1));
		}
	} else if (typeof key !== 'object' || key === null) form.append(name, String(key));
	else if ('typed' in key) form.append(name, String(key.typed));
	else {
		const parts = 'gaps' in key && typeof key.gaps === 'object' ? key.gaps : key;
		for (const [part, value] of Object.entries(parts ?? {})) put(form, `${name}.${part}`, value);
	}
}
