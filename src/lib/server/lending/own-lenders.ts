import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { assignments, borrowers, borrowerTags, organisations } from '../db/schema';
import { outcomesOf } from './outcomes';
import { seenAssignments } from './progress';

/** Each lender that the actor has joined, with all that it keeps of them and sees of their learning: the lender's own view. */
export async function ownLenders({ actor: { learnerId }, database: { read } }: Context) {
	if (!learnerId) return [];
	const mine = await read
		.select()
		.from(borrowers)
		.innerJoin(organisations, eq(organisations.id, borrowers.organisationId))
		.where(eq(borrowers.learnerId, learnerId))
		.orderBy(asc(organisations.name));
	return Promise.all(
		mine.map(async ({ borrowers: borrower, organisations: lender }) => ({
			borrowerId: borrower.id,
			lender: lender.name,
			contact: lender.contact,
			complaints: lender.complaints,
			retentionMonths: lender.retentionMonths,
			keeps: {
				reference: borrower.reference,
				name: borrower.name,
				contact: borrower.contact,
				product: borrower.product,
				tags: (
					await read
						.select({ tag: borrowerTags.tag })
						.from(borrowerTags)
						.where(eq(borrowerTags.borrowerId, borrower.id))
						.orderBy(asc(borrowerTags.tag))
				).map(({ tag }) => tag)
			},
			outcomes: await outcomesOf(read, borrower.id),
			joinedAt: borrower.joinedAt,
			assignments: await seenAssignments(
				read,
				and(eq(assignments.organisationId, lender.id), eq(assignments.borrowerId, borrower.id))
			)
		}))
	);
}
