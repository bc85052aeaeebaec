import type { borrowerById } from './borrowers';

type Known = NonNullable<Awaited<ReturnType<typeof borrowerById>>>;

/** A borrower in the words that the API uses; without our own id. */
export function toldBorrower(borrower: Known) {
	const { reference, locale, jurisdiction, product, tags, name, contact, withdrawn } = borrower;
	const time = (date: Date | null) => date?.toISOString() ?? null;
	return {
		...{ reference, locale, jurisdiction, product, tags, name, contact, withdrawn },
		invited_at: time(borrower.invitedAt),
		opened_at: time(borrower.openedAt),
		joined_at: time(borrower.joinedAt),
		created_at: borrower.createdAt.toISOString()
	};
}
