import type { Plain } from '../course-yaml.ts';

/** A field of a question's form; `name` is its key in the question. What it is called is in `labels.ts`. */
export type Spec =
	| { readonly kind: 'local'; readonly name: string; readonly rows?: number; readonly optional?: true }
	| { readonly kind: 'flag'; readonly name: string }
	/** A number, or an expression over the numbers drawn. */
	| { readonly kind: 'amount'; readonly name: string; readonly optional?: true }
	| { readonly kind: 'number'; readonly name: string; readonly optional?: true }
	| { readonly kind: 'choice'; readonly name: string; readonly choices: readonly string[] }
	/** A map with fields of its own. */
	| { readonly kind: 'map'; readonly name: string; readonly fields: readonly Spec[] }
	/** Rows of fields; a row without words is left out. `least` rows are shown. */
	| { readonly kind: 'list'; readonly name: string; readonly fields: readonly Spec[]; readonly least: number };

export type Tree = { readonly [key: string]: Plain };

/** The form of a question type: its own fields, and how the question becomes what the form shows and back. */
export interface QuestionForm {
	readonly type: string;
	readonly fields: readonly Spec[];
	toForm?(question: Tree): Tree;
	fromForm?(typed: Tree, before: Tree): Tree;
}

const text: Spec = { kind: 'local', name: 'text', rows: 3 };
const generalFeedback: Spec = { kind: 'local', name: 'generalFeedback', rows: 3 };

/** The fields of a question's form in the order that they are written: what is asked, what the type adds, why. */
export const allFields = ({ fields }: Pick<QuestionForm, 'fields'>): readonly Spec[] => [
	text,
	...fields,
	generalFeedback
];
