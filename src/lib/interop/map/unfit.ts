import type { ProblemCode } from '../problem.ts';

/** Why a question that was read cannot be one of ours. */
export class Unfit extends Error {
	readonly code: ProblemCode;

	constructor(code: ProblemCode, detail = '') {
		super(detail);
		this.code = code;
	}
}
