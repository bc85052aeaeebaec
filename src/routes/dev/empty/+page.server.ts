import { dev } from '$app/environment';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';

/** A page of nothing, which `npm run bench` compares others with. */
export const load = (event) => {
	allow(event, 'read public pages');
	if (!dev && !app().settings.EVENKEEL_DEMO) refuse(404, 'no such page');
};
