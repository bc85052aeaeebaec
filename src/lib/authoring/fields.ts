import type { z } from 'zod';
import { readNumber } from '../i18n/number.ts';
import type { Plain } from './course-yaml.ts';

type Tree = { [key: string]: Plain | Tree };

/** How deep and how long the names of fields may be: a form of ours has `options.3.feedback.zh-Hans`. */
const NAME = /^[A-Za-z][\w-]*(\.([A-Za-z][\w-]*|\d{1,2})){0,5}$/;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What a form says in fields named by paths: `title.en` and `outcomes.0.en` give `{ title: { en }, outcomes: [{ en }] }`. */
export function treeOf(form: FormData): { readonly [key: string]: Plain } {
	const root: Tree = {};
	for (const [name, value] of form) {
		const keys = name.split('.');
		if (typeof value !== 'string' || !NAME.test(name) || keys.some((key) => FORBIDDEN.has(key))) continue;
		let at = root;
		for (const key of keys.slice(0, -1)) {
			const next = at[key];
			at = isTree(next) ? next : ((at[key] = {}) as Tree);
		}
		at[keys.at(-1) ?? ''] = value.replace(/\r\n?/g, '\n');
	}
	return withLists(root);
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function withLists(tree: Tree): { readonly [key: string]: Plain } {
	return Object.fromEntries(
		Object.entries(tree).map(([key, value]) => [key, isTree(value) ? listOrMap(value) : value])
	);
}

function listOrMap(tree: Tree): Plain {
	const keys = Object.keys(tree);
	if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return withLists(tree);
	return keys
		.toSorted((a, b) => Number(a) - Number(b))
		.map((key) => {
			const value = tree[key] ?? '';
			return isTree(value) ? listOrMap(value) : value;
		});
}

/** The number that was typed, or the text itself, so that a schema can say what is wrong with it; nothing typed is null. */
export function numberTyped(value: Plain | undefined): Plain {
	if (typeof value !== 'string') return value ?? null;
	if (value.trim() === '') return null;
	return readNumber(value) ?? value;
}

/** Why a value doesn't fit, as a code for `problemText`. */
export type FieldProblem = 'empty' | 'number' | 'range' | 'form' | 'other';

/** The first problem of each field, by the path that names it. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, FieldProblem>> {
	const found: Record<string, FieldProblem> = {};
	for (const issue of issues) found[issue.path.join('.')] ??= codeOf(issue);
	return found;
}

function codeOf(issue: z.core.$ZodIssue): FieldProblem {
	if (issue.code === 'too_small') return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'range';
	if (issue.code === 'too_big') return 'range';
	if (issue.code === 'invalid_format') return 'form';
	if (issue.code !== 'invalid_type') return 'other';
	if (issue.expected === 'number' || issue.expected === 'int')
		return issue.message.endsWith('received null') ? 'empty' : 'number';
	return 'empty';
}
