import { cardKinds } from './card-kinds.ts';
import { isRecord, type Inputs, type Kind } from './inputs.ts';
import { lateKinds } from './late-kinds.ts';
import { loanKinds } from './loan-kinds.ts';
import { planKinds } from './plan-kinds.ts';
import { rateKinds } from './rate-kinds.ts';
import { regZKinds } from './reg-z-kind.ts';

/** Every kind of published example that the library can be checked against. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
	Object.entries({ ...loanKinds, ...rateKinds, ...regZKinds, ...lateKinds, ...cardKinds, ...planKinds })
);

export interface Verdict {
	readonly id: string;
	readonly kind: string;
	readonly passed: boolean;
	/** Each figure with what was expected, or why there is none. */
	readonly detail: string;
}

/** Checks one case: every expected figure within the tolerance. What can't be understood or computed fails. */
export function checkCase(given: unknown): Verdict {
	if (!isRecord(given)) return { id: '?', kind: '?', passed: false, detail: 'not a case' };
	const [id, kind] = [String(given['id']), String(given['kind'])];
	const run = kinds.get(kind);
	if (!run) return { id, kind, passed: false, detail: 'unknown kind' };
	if (!isRecord(given['inputs']) || !isRecord(given['expected']) || Object.keys(given['expected']).length === 0) {
		return { id, kind, passed: false, detail: 'no inputs or nothing expected' };
	}
	try {
		return { id, kind, ...compare(given['expected'], run, given['inputs'], Number(given['tolerance'] ?? 0)) };
	} catch (error) {
		return { id, kind, passed: false, detail: error instanceof Error ? error.message : String(error) };
	}
}

function compare(expected: Inputs, run: Kind, inputs: Inputs, tolerance: number) {
	const results = run(inputs, Object.keys(expected));
	const figures = Object.entries(expected).map(([name, value]) => {
		const result = results[name];
		const passed = agrees(result, value, tolerance);
		return { passed, text: `${name} ${show(result)}${passed ? '' : ` expected ${show(value)} ± ${tolerance}`}` };
	});
	return { passed: figures.every(({ passed }) => passed), detail: figures.map(({ text }) => text).join(', ') };
}

const show = (value: unknown): string => (value === undefined ? 'not computed' : JSON.stringify(value));

/** Numbers within the tolerance (and the last bits of a double), lists item by item, anything else the same. */
export function agrees(result: unknown, expected: unknown, tolerance: number): boolean {
	if (Array.isArray(expected)) {
		if (!Array.isArray(result) || result.length !== expected.length) return false;
		return expected.every((each, index) => agrees(result[index], each, tolerance));
	}
	if (typeof expected !== 'number' || typeof result !== 'number') return result === expected;
	return Math.abs(result - expected) <= tolerance + Math.abs(expected) * 4 * Number.EPSILON;
}
