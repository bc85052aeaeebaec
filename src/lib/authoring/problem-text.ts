import { m } from '../i18n/paraglide/messages.js';
import type { FieldProblem } from './fields.ts';

const words: Readonly<Record<FieldProblem, () => string>> = {
	empty: m.authoring_e_empty,
	number: m.authoring_e_number,
	range: m.authoring_e_range,
	form: m.authoring_e_form,
	other: m.authoring_e_other
};

/** What is wrong with a field and how to mend it, in the reader's language. */
export const problemText = (problem: FieldProblem | undefined): string | undefined => problem && words[problem]();
