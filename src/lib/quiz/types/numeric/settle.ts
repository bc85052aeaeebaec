import { amountOf, type Amount } from '../../draw/amount.ts';
import { functions } from '../../draw/functions.ts';
import type { Values } from '../../draw/schema.ts';
import type { Numeric } from './schema.ts';

/** The question with its expressions worked out. */
export function settle(question: Numeric, values: Values): Numeric {
	const valueOf = (amount: Amount) => amountOf(amount, values);
	return {
		...question,
		answer: valueOf(question.answer),
		tolerance: valueOf(question.tolerance),
		mistakes: question.mistakes.map(({ tolerance, ...mistake }) => ({
			...mistake,
			value: valueOf(mistake.value),
			...(tolerance !== undefined && { tolerance: valueOf(tolerance) })
		}))
	};
}

/** Whether `value` counts as `target`; floats may differ in the twelfth digit. */
export const within = (value: number, target: number, tolerance: number): boolean =>
	Math.abs(value - target) <= tolerance + 1e-11 * Math.max(1, Math.abs(target));

/** What an author must mend in a settled question. */
export function faults({ answer, tolerance, decimals, unit, mistakes }: Numeric): string[] {
	const target = Number(answer);
	const slack = Number(tolerance);
	const found: string[] = [];
	if (slack < 0) found.push('the tolerance is negative');
	if (target < 0 && unit?.['zh-Hans'].includes('元')) found.push('the answer is negative money');
	if (!within(functions['round']?.(target, decimals) ?? target, target, slack)) {
		found.push(`the answer has more than ${decimals} decimals, and the tolerance does not cover it`);
	}
	for (const [i, { value, tolerance: own }] of mistakes.entries()) {
		const beyond = own === undefined ? 0 : Number(own);
		if (within(Number(value), target, slack - beyond))
			found.push(`mistake ${i + 1} is within the tolerance of the answer`);
	}
	return found;
}
