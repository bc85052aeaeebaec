import { openApi } from '$lib/lending/openapi';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { json } from '@sveltejs/kit';

export const GET = (event) => {
	allow(event, 'read the API’s description');
	return json(openApi(app().address));
};
