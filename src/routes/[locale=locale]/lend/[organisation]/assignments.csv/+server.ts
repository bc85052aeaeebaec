import { csvLine } from '$lib/lending/csv';
import { csvResponse } from '$lib/server/http/csv';
import { allowMember } from '$lib/server/http/organisation';
import { recordExport } from '$lib/server/lending/exports';
import { everyAssignment, toldAssignment } from '$lib/server/lending/progress';

export const GET = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	const { ctx } = event.locals;
	const segment = event.url.searchParams.get('segment') || undefined;
	const show = event.url.searchParams.get('show') === 'late' ? 'late' : 'all';
	await recordExport(ctx, party, { segment: segment ?? '', show });
	return csvResponse('assignments.csv', lines());

	async function* lines() {
		let headed = false;
		for await (const page of everyAssignment(ctx, party, { segment, show })) {
			const rows = page.map(toldAssignment);
			const [first] = rows;
			if (!headed && first) yield csvLine(Object.keys(first));
			headed = true;
			yield rows.map((row) => csvLine(Object.values(row))).join('');
		}
	}
};
