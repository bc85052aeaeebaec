import { allow } from '$lib/server/http/guard';
import { tools } from '$lib/tools';
import { exampleOf } from '$lib/tools/work';

export const load = (event) => {
	allow(event, 'use tools');
	return {
		tools: tools.map((tool) => ({
			id: tool.id,
			title: tool.title(),
			summary: tool.summary(),
			example: exampleOf(tool, event.locals.locale)
		}))
	};
};
