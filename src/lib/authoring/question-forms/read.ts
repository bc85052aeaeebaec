import { parse, stringify } from 'yaml';
import { locales } from '../../i18n/locale.ts';
import { isList, isPlainMap, localOf, type Plain } from '../course-yaml.ts';
import { numberTyped, treeOf, type FieldProblem } from '../fields.ts';
import { withTraditional } from '../new-course.ts';
import { allFields, type QuestionForm, type Spec, type Tree } from './spec.ts';

/** A question as its form says it, and what is wrong with its fields. */
export interface ReadQuestion {
	readonly question: Tree;
	readonly problems: Readonly<Record<string, FieldProblem>>;
}

/** What a question's form shows of it; `draw` as YAML. */
export function shownIn(form: QuestionForm, question: Tree): Tree {
	const shown = form.toForm?.(question) ?? question;
	return { ...shown, draw: question['draw'] === undefined ? '' : stringify(question['draw'], { lineWidth: 0 }) };
}

/** Reads a posted form. What the form doesn't show of `before`, such as a tool beside the question, stays. */
export function readQuestion(form: QuestionForm, posted: FormData, before: Tree): ReadQuestion {
	const typed = treeOf(posted);
	const problems: Record<string, FieldProblem> = {};
	const values = fieldsOf(allFields(form), typed, '', problems, shownIn(form, before));
	const own = form.fromForm?.(values, before) ?? values;
	const draw = drawOf(typed['draw'], problems);
	const { draw: _, ...rest } = before;
	const question = {
		...rest,
		type: form.type,
		lesson: String(typed['lesson'] ?? before['lesson'] ?? ''),
		difficulty: Number(typed['difficulty'] ?? before['difficulty'] ?? 1),
		aim: typed['aim'] === 'transfer' ? 'transfer' : 'recall',
		...(draw !== undefined && { draw }),
		...own
	};
	return { question: inOrder(question), problems };
}

/** The keys of a question in the order that people write them. */
function inOrder(question: Tree): Tree {
	const first = ['id', 'lesson', 'type', 'difficulty', 'aim', 'seeds', 'draw', 'text'];
	const last = ['generalFeedback'];
	const others = Object.keys(question).filter((key) => !first.includes(key) && !last.includes(key));
	return Object.fromEntries(
		[...first, ...others, ...last].flatMap((key) => (question[key] === undefined ? [] : [[key, question[key]]]))
	);
}

function drawOf(typed: Plain | undefined, problems: Record<string, FieldProblem>): Plain | undefined {
	if (typeof typed !== 'string' || typed.trim() === '') return undefined;
	try {
		const draw: unknown = parse(typed, { maxAliasCount: 0 });
		if (isPlainMap(draw)) return draw;
	} catch {
		// Told below, as is what is no map.
	}
	problems['draw'] = 'form';
	return undefined;
}

type Problems = Record<string, FieldProblem>;

function fieldsOf(specs: readonly Spec[], typed: Tree, path: string, problems: Problems, before: Tree): Tree {
	return Object.fromEntries(
		specs.flatMap((spec) => {
			const value = valueOf(spec, typed[spec.name], `${path}${spec.name}`, problems, before[spec.name]);
			return value === undefined ? [] : [[spec.name, value] as const];
		})
	);
}

function valueOf(
	spec: Spec,
	typed: Plain | undefined,
	path: string,
	problems: Problems,
	before: Plain | undefined
): Plain | undefined {
	switch (spec.kind) {
		case 'local':
			return localAt(typed, path, spec.optional === true, problems);
		case 'flag':
			return typed !== undefined && typed !== '';
		case 'choice':
			return typeof typed === 'string' && spec.choices.includes(typed) ? typed : spec.choices[0];
		case 'amount':
		case 'number': {
			const value = numberTyped(typed);
			if (value === null) {
				if (!spec.optional) problems[path] = 'empty';
				return undefined;
			}
			if (spec.kind === 'number' && typeof value !== 'number') problems[path] = 'number';
			return value;
		}
		case 'map':
			return fieldsOf(
				spec.fields,
				isPlainMap(typed) ? typed : {},
				`${path}.`,
				problems,
				isPlainMap(before) ? before : {}
			);
		case 'list':
			return rowsOf(spec, isList(typed) ? typed : [], path, problems, isList(before) ? before : []);
	}
}

function localAt(typed: Plain | undefined, path: string, optional: boolean, problems: Problems): Plain | undefined {
	const said = withTraditional(localOf(typed));
	if (optional && locales.every((locale) => said[locale].trim() === '')) return undefined;
	for (const locale of locales) if (said[locale].trim() === '') problems[`${path}.${locale}`] = 'empty';
	return { ...said };
}

function rowsOf(
	{ fields, name }: Extract<Spec, { kind: 'list' }>,
	typed: readonly Plain[],
	path: string,
	problems: Problems,
	before: readonly Plain[]
): Plain {
	const known = before.filter(isPlainMap);
	const taken = new Set(known.map(({ id }) => id));
	const hasIds = name !== 'mistakes' && name !== 'answers';
	return typed.flatMap((row, index) => {
		if (!isPlainMap(row) || !saysAnything(row)) return [];
		const kept = known.find(({ id }) => id !== undefined && id === row['id']) ?? (hasIds ? {} : (known[index] ?? {}));
		const values = fieldsOf(fields, row, `${path}.${index}.`, problems, kept);
		return [{ ...(hasIds && { id: kept['id'] ?? freshId(taken) }), ...kept, ...values }];
	});
}

/** Whether a row of a form has words in it: choices and numbers alone are not. */
const saysAnything = (row: Tree): boolean =>
	Object.values(row).some(
		(value) => isPlainMap(value) && Object.values(value).some((each) => typeof each === 'string' && each.trim() !== '')
	);

function freshId(taken: Set<Plain | undefined>): string {
	for (let number = 1; ; number++) {
		const id = `p${number}`;
		if (taken.has(id)) continue;
		taken.add(id);
		return id;
	}
}
