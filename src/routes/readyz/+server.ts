import { app } from '$lib/server/app';
import { isReady } from '$lib/server/db';

export const GET = async () =>
	(await isReady(app().database)) ? new Response('ready\n') : new Response('database unreachable\n', { status: 503 });
