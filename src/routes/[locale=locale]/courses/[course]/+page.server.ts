import { certificateFor } from '$lib/server/credentials/of-course';
import { courseOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { courseProgress } from '$lib/server/learning/overview';
import { checkState } from '$lib/server/quiz/check';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	return {
		course: await courseProgress(ctx, published, enrolment, locale),
		check: await checkState(ctx, enrolment?.id, published.course),
		certificate: await certificateFor(ctx, published.versionId)
	};
};
