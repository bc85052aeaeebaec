import { reviewState, usesOfFacts, type Uses } from '$lib/courses/facts';
import { dayOf, factView } from '$lib/courses/lesson-page';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app';
import { lessonLink } from '$lib/server/courses/lesson-link';
import { allow } from '$lib/server/http/guard';
import { toolOf, tools } from '$lib/tools';

export const load = (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { catalogue } = app();
	const today = dayOf(ctx.now());
	const { articles, facts } = catalogue;
	const uses = usesOfFacts(facts.keys(), { courses: catalogue.courses.map(({ course }) => course), articles, tools });

	const linksTo = (used: Uses | undefined) => [
		...(used?.lessons ?? []).flatMap((place) => {
			const link = lessonLink(catalogue, place, locale);
			return link ? [{ kind: m.facts_kind_lesson(), ...link }] : [];
		}),
		...articles
			.filter(({ id }) => used?.articles.includes(id))
			.map(({ id, title }) => ({
				kind: m.facts_kind_article(),
				title: title[locale],
				href: `/${locale}/articles/${id}`
			})),
		...(used?.tools ?? []).map((id) => ({
			kind: m.facts_kind_tool(),
			title: toolOf(id)?.title() ?? id,
			href: `/${locale}/tools/${id}`
		}))
	];
	return {
		facts: [...facts.values()].map((fact) => ({
			id: fact.id,
			topic: fact.topic,
			jurisdiction: fact.jurisdiction,
			review: reviewState(fact, today),
			links: linksTo(uses.get(fact.id)),
			...factView(fact, locale, today)
		}))
	};
};
