import { allow } from '$lib/server/http/guard';
import { tools } from '$lib/tools';

export const load = (event) => {
	allow(event, 'use tools');
	return { tools: tools.map(({ id, title, summary }) => ({ id, title: title(), summary: summary() })) };
};
