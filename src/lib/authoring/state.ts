/** Where a course stands: `changed` is published and has been worked on since. */
export type CourseState = 'draft' | 'in review' | 'approved' | 'published' | 'changed' | 'archived';

interface Standing {
	readonly archivedAt: Date | null;
	readonly reviewAskedAt: Date | null;
	readonly approvedHash: string | null;
	readonly hash: string;
	readonly published: { readonly contentHash: string } | undefined;
}

/** The state of a course from what is kept of it. */
export function stateOf({ archivedAt, reviewAskedAt, approvedHash, hash, published }: Standing): CourseState {
	if (archivedAt) return 'archived';
	if (published?.contentHash === hash) return 'published';
	if (reviewAskedAt) return 'in review';
	if (approvedHash === hash) return 'approved';
	return published ? 'changed' : 'draft';
}

/** Whether a translation needs a look: made by a program and unread, or older than what it translates. */
export function translationState(
	file: { readonly followsRevision: number | null; readonly isDraft: boolean },
	sourceRevision: number
): 'draft' | 'behind' | 'current' {
	if (file.isDraft) return 'draft';
	return (file.followsRevision ?? sourceRevision) < sourceRevision ? 'behind' : 'current';
}
