import { dayOf, factView } from '$lib/courses/lesson-page';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';

export const load = (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const today = dayOf(ctx.now());
	const facts = [...app().catalogue.facts.values()];
	return {
		facts: facts.map((fact) => ({ id: fact.id, jurisdiction: fact.jurisdiction, ...factView(fact, locale, today) }))
	};
};
