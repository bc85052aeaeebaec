import { NewBorrower, NewBorrowers } from '$lib/lending/api';
import { serveChange } from '$lib/server/http/api';
import { addBorrowers } from '$lib/server/lending/borrowers';

export const POST = (event) =>
	serveChange(event, 'borrowers:write', NewBorrowers, async (party, { borrowers }) => {
		const parsed = borrowers.map((each) => NewBorrower.safeParse(each));
		const good = parsed.flatMap(({ data }) => (data ? [data] : []));
		const ids = await addBorrowers(event.locals.ctx, party, good);
		let next = 0;
		const results = parsed.map(({ data, error }, index) => {
			if (!data) {
				const [issue] = error.issues;
				return { index, reference: null, result: 'invalid', problem: issue?.message ?? 'invalid' };
			}
			return { index, reference: data.reference, result: ids[next++] ? 'added' : 'exists', problem: null };
		});
		return { status: 200, body: { results } };
	});
