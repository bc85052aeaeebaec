import { operations } from '$lib/lending/openapi';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { examplesAt } from './examples';

/** The documentation of the API: what each call does, with examples to copy that name this installation. */
export const load = (event) => {
	allow(event, 'read the API’s description');
	const { address } = app();
	return {
		base: `${address}/api/v1`,
		examples: examplesAt(address),
		operations: operations.map(({ id, method, path, scope, answers }) => ({
			...{ id, method: method.toUpperCase(), path, scope },
			statuses: Object.keys(answers).join(', ')
		}))
	};
};
