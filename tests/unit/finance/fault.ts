import { FinanceError } from '$lib/finance';

/** What a refused calculation says, as one line: class, code, input, reason. */
export function fault(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (error instanceof FinanceError) return `${error.name} ${error.code} (${error.input}) ${error.message}`;
		throw error;
	}
	return 'no error';
}
