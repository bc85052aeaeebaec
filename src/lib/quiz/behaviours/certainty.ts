/** How sure a learner is of an answer: 1 not very, 2 fairly, 3 quite. */
export const certainties = [1, 2, 3] as const;
export type Certainty = (typeof certainties)[number];

const forRight: Readonly<Record<Certainty, number>> = { 1: 1, 2: 2, 3: 3 };
const forWrong: Readonly<Record<Certainty, number>> = { 1: 0, 2: -2, 3: -6 };

/** The least that an answer can earn under certainty-based marking, as a fraction of the mark. */
export const FLOOR = -2;

/**
 * The fraction of the mark under certainty-based marking: 1, 2 or 3 thirds for right, 0, −2 or −6 thirds for wrong
 * (A. R. Gardner-Medwin's scheme, as in Moodle), partly right in proportion. −2 to 1; one who doesn't say how sure counts as not very.
 */
export const withCertainty = (fraction: number, certainty: Certainty = 1): number =>
	(fraction > 0 ? fraction * forRight[certainty] : forWrong[certainty]) / 3;
