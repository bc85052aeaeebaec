import { LONGEST_REPORT, reportKinds } from '$lib/quiz/reports';
import { countTry, TooManyTries } from '$lib/server/accounts/rate-limit';
import { courseOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { reportQuestion } from '$lib/server/quiz/reports';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

const Report = z.object({ about: z.enum(reportKinds), words: z.string().trim().max(LONGEST_REPORT) });

/** Where a report that a question's page has sent is answered. */
export const load = async (event) => {
	allow(event, 'read public pages');
	const { published } = await courseOf(event.locals.ctx, event.params.course);
	return { course: { id: published.course.id, title: published.course.title[event.locals.locale] } };
};

export const actions = {
	default: async (event) => {
		allow(event, 'learn');
		const { ctx, locale } = event.locals;
		const { published } = await courseOf(ctx, event.params.course);
		const form = await event.request.formData();
		const entry = (name: string) => String(form.get(name) ?? '').slice(0, 2 * LONGEST_REPORT);
		const question = published.course.lessons
			.flatMap(({ questions }) => questions)
			.find(({ id }) => id === entry('question'));
		const course = `/${locale}/courses/${published.course.id}`;
		if (!question) redirect(303, course);
		const back = entry('back').startsWith(`${course}/`) ? entry('back') : course;
		const typed = { question: question.id, about: entry('about'), words: entry('words') };
		const report = Report.safeParse(typed);
		if (!report.success) return fail(400, { typed, back });
		try {
			await countTry(ctx, 'report by address', event.getClientAddress());
		} catch (error) {
			if (error instanceof TooManyTries) return fail(429, { typed, back });
			throw error;
		}
		await reportQuestion(
			ctx,
			{ courseId: published.course.id, courseVersionId: published.versionId, question },
			{ ...report.data, locale }
		);
		return { sent: true, back };
	}
};
