export type InputFault =
	| 'not-a-number'
	| 'not-whole'
	| 'too-small'
	| 'too-large'
	| 'not-a-date'
	| 'out-of-order'
	| 'empty'
	| 'unknown'
	| 'does-not-apply';
export type RateFault = 'no-rate' | 'several-rates';
export type PlanFault = 'never-repaid' | 'budget-too-small' | 'nothing-left';

/** What kept a calculation from giving a number: `code` for programs, `input` names the field, the message says why. */
export class FinanceError extends Error {
	override name = 'FinanceError';
	readonly code: InputFault | RateFault | PlanFault;
	readonly input: string;

	constructor(code: InputFault | RateFault | PlanFault, input: string, why: string) {
		super(`${input}: ${why}`);
		this.code = code;
		this.input = input;
	}
}

/** An input is outside its bounds or of the wrong form. */
export class InputError extends FinanceError {
	override name = 'InputError';

	constructor(code: InputFault, input: string, why: string) {
		super(code, input, why);
	}
}

/** The flows have no rate, or more than one: a single number would be wrong. `found` lists the rates, as fractions. */
export class RateError extends FinanceError {
	override name = 'RateError';
	readonly found: readonly number[];

	constructor(code: RateFault, input: string, why: string, found: readonly number[] = []) {
		super(code, input, why);
		this.found = found;
	}
}

/** The inputs are fine, but such a plan never ends, or the money for it isn't there. */
export class PlanError extends FinanceError {
	override name = 'PlanError';

	constructor(code: PlanFault, input: string, why: string) {
		super(code, input, why);
	}
}
