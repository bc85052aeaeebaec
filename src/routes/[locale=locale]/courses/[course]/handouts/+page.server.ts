import { Drawn } from '$lib/courses/drawn';
import { app } from '$lib/server/app';
import { handoutsHtml } from '$lib/server/courses/classroom';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';

export const load = (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { course } = app().catalogue.current(event.params.course) ?? refuse(404, 'no such course');
	const html = handoutsHtml(course, { locale, jurisdiction, now: ctx.now() });
	return {
		course: { id: course.id, code: course.code, title: course.title[locale] },
		handouts: new Drawn(html, event.isDataRequest ? 0 : 1)
	};
};
