import type { Finished } from '$lib/credentials/certificate';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { certificates } from '../db/schema';
import type { Enrolment } from '../learning/enrolments';

/** What a certificate says of a published version of a course. */
interface Certified {
	readonly versionId: string;
	readonly course: Pick<Finished, 'outcomes'> & {
		readonly id: string;
		readonly title: Finished['courseTitle'];
		readonly check: Pick<Finished, 'validMonths'>;
	};
}

/** The id of the actor's own certificate for a version of a course, if one has been issued. */
export async function certificateFor(
	{ actor, database }: Context,
	courseVersionId: string
): Promise<string | undefined> {
	if (!actor.learnerId) return undefined;
	const own = and(eq(certificates.learnerId, actor.learnerId), eq(certificates.courseVersionId, courseVersionId));
	const [found] = await database.read.select({ id: certificates.id }).from(certificates).where(own);
	return found?.id;
}

/** What a finished course is certified for; undefined until it is finished. */
export function finishedCourse(
	{ course, versionId }: Certified,
	enrolment: Enrolment | undefined
): Finished | undefined {
	if (!enrolment?.finishedAt) return undefined;
	return {
		learnerId: enrolment.learnerId,
		courseId: course.id,
		courseVersionId: versionId,
		courseTitle: course.title,
		outcomes: course.outcomes,
		validMonths: course.check.validMonths,
		finishedAt: enrolment.finishedAt
	};
}
