import { csvLine } from '$lib/lending/csv';
import { csvResponse } from '$lib/server/http/csv';
import { allowMember } from '$lib/server/http/organisation';
import { everyEntry } from '$lib/server/lending/audit';

export const GET = async (event) => {
	const { organisationId } = await allowMember(event, 'read the audit log');
	const { database } = event.locals.ctx;
	return csvResponse('audit.csv', lines());

	async function* lines() {
		yield csvLine(['number', 'at', 'who', 'action', 'subject', 'details', 'address', 'previous_hash', 'hash']);
		for await (const page of everyEntry(database, organisationId))
			yield page
				.map(({ number, at, who, action, subject, details, address, previousHash, hash }) =>
					csvLine([number, at.toISOString(), who, action, subject, details, address, previousHash, hash])
				)
				.join('');
	}
};
