import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { publicJwk } from '$lib/server/lending/secrets';
import { json } from '@sveltejs/kit';

export const GET = (event) => {
	allow(event, 'read the API’s description');
	return json({ keys: [publicJwk(app().lendingSecrets.statementKey)] });
};
