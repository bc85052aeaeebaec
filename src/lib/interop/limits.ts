/** Bytes of a file. */
export const LARGEST = 5_000_000;

/** Questions of a file that are looked at; readers stop soon after. */
export const MOST_QUESTIONS = 2000;

/** Problems of a file that are told; one with more is of another kind. */
export const MOST_PROBLEMS = 200;

/** Whether a reader has seen enough of a file. */
export const enough = (found: {
	readonly questions: readonly unknown[];
	readonly problems: readonly unknown[];
}): boolean => found.questions.length > MOST_QUESTIONS || found.problems.length > MOST_PROBLEMS;
