import type { Context } from '../context';
import { record } from './audit';
import type { Party } from './party';

/** Notes in the log that someone took the assignments of these borrowers away in a file. */
export const recordExport = (
	ctx: Context,
	party: Party,
	chosen: { readonly segment: string; readonly show: string }
): Promise<void> =>
	ctx.database.transaction((tx) => record(tx, ctx, party, 'borrowers.exported', party.organisationId, chosen));
