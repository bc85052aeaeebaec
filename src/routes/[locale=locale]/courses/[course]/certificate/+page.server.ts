import { refuse } from '$lib/server/http/refuse';
import { WishForm } from '$lib/credentials/forms';
import { profile } from '$lib/server/accounts/profile';
import { issueCertificate } from '$lib/server/credentials/certificates';
import { certificateFor, finishedCourse } from '$lib/server/credentials/of-course';
import { courseOf } from '$lib/server/http/course';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

/** The learner chooses the name on the certificate; one that has been issued is shown. */
export const load = async (event) => {
	allow(event, 'hold certificates');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const issued = await certificateFor(ctx, published.versionId);
	if (issued) redirect(303, `/${locale}/certificates/${issued}`);
	if (!finishedCourse(published, enrolment)) redirect(303, `/${locale}/courses/${published.course.id}`);
	const name = (await profile(ctx))?.name ?? '';
	return {
		course: { id: published.course.id, title: published.course.title[locale] },
		wish: await emptyForm(WishForm, { name, showName: true })
	};
};

export const actions = {
	default: async (event) => {
		allow(event, 'hold certificates');
		const { ctx, locale } = event.locals;
		const { published, enrolment } = await courseOf(ctx, event.params.course);
		const finished = finishedCourse(published, enrolment);
		if (!finished) refuse(403, 'not finished');
		return submit(event.request, WishForm, async (wish) => {
			redirect(303, `/${locale}/certificates/${await issueCertificate(ctx, finished, wish)}`);
		});
	}
};
