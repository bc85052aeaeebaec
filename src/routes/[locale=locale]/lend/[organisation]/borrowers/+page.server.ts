import { allowMember } from '$lib/server/http/organisation';
import { borrowerPage, segmentsOf } from '$lib/server/lending/borrowers';

export const load = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	const { ctx } = event.locals;
	const asked = (name: string) => event.url.searchParams.get(name) || undefined;
	const [query, segment, after] = [asked('query'), asked('segment'), asked('after')];
	const page = await borrowerPage(ctx, party, { query, segment, after });
	return { ...page, query: query ?? '', segment: segment ?? '', segments: await segmentsOf(ctx, party) };
};
