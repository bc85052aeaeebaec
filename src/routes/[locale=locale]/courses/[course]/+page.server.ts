import { sizeOf } from '$lib/courses/quizzes';
import { certificateFor } from '$lib/server/credentials/of-course';
import { courseOf, quizAt } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { standingIn } from '$lib/server/learning/mastery';
import { courseProgress } from '$lib/server/learning/overview';
import { quizState } from '$lib/server/quiz/attempts';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const standing = async (name: string) => {
		const { open, taken } = await quizState(ctx, enrolment?.id, quizAt(published, enrolment, name));
		return taken > 0 ? ('taken' as const) : open ? ('open' as const) : ('none' as const);
	};
	// Never the attempts themselves: from its seed an open one could be drawn, with its keys.
	const check = quizAt(published, enrolment, 'check');
	const { open, passed, may } = await quizState(ctx, enrolment?.id, check);
	const { mastery, next } = await standingIn(ctx, published.course, enrolment, passed);
	return {
		levels: Object.fromEntries([...mastery].map(([id, { level }]) => [id, level])),
		next,
		course: await courseProgress(ctx, published, enrolment, locale),
		questions: sizeOf(check),
		check: { open: open !== undefined, passed, may },
		before: await standing('pre-check'),
		after: await standing('after-check'),
		certificate: await certificateFor(ctx, published.versionId)
	};
};
