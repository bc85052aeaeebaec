import type { Step } from './lines';
import { colour, horizon, lamp, left, page, right } from './page';
import type { Pen } from './pen';
import type { Sheet } from './sheet';

const nameSteps: readonly Step[] = [
	...[60, 54, 48, 42, 36].map((size) => [size, 1] as const),
	...[32, 28, 25, 22].map((size) => [size, 2] as const),
	...[19, 17, 15].map((size) => [size, 3] as const)
];
const courseSteps: readonly Step[] = [
	[29, 1],
	[25, 1],
	[21, 2],
	[18, 2],
	[15, 3]
];
const column = { learned: 430, facts: 552 } as const;
const quiet = { colour: colour.muted };
const plain = { colour: colour.ink };

/** What the certificate is: heading and issuer. */
export function writeHeading(pen: Pen, { heading, product, locale }: Sheet): void {
	pen.line(heading, left, 104, 22, { colour: colour.sea, spacing: locale === 'en' ? 0.5 : 7 });
	pen.line(product, right, 104, 12, { colour: colour.sea, align: 'right' });
}

/** The name stands on the water; the more lines, the higher it begins. */
export function writeName(pen: Pen, { certifies, name }: Sheet): void {
	const { size, lines } = pen.fit(name, lamp - 84 - left, nameSteps);
	const leading = size * 1.22;
	const first = horizon - 20 - (lines.length - 1) * leading;
	pen.line(certifies, left, Math.min(148, first - size - 8), 12, quiet);
	for (const [index, line] of lines.entries()) pen.line(line, left, first + index * leading, size, plain);
}

/** The course; gives the next free baseline. */
export function writeCourse(pen: Pen, { finished, course }: Sheet): number {
	pen.line(finished, left, 336, 12, quiet);
	const { size, lines } = pen.fit(course, column.learned, courseSteps);
	const first = 344 + size;
	for (const [index, line] of lines.entries()) pen.line(line, left, first + index * size * 1.2, size, plain);
	return first + (lines.length - 1) * size * 1.2 + 34;
}

/** What was learned, from the baseline `y` on, as small as it must be to end above the foot. */
export function writeLearned(pen: Pen, { learnedTitle, learned }: Sheet, y: number): void {
	pen.line(learnedTitle, left, y, 10.5, { colour: colour.sea });
	const room = foot - 16 - y;
	const size = [11, 10, 9, 8, 7].find((size) => linesIn(pen, learned, size) * size * 1.5 <= room) ?? 6;
	let at = y + size * 1.7;
	for (const each of learned) at = pen.paragraph(each, left, at, column.learned, size, size * 1.5, plain);
}

const foot = page.height - 66;
const linesIn = (pen: Pen, texts: readonly string[], size: number): number =>
	texts.reduce((sum, each) => sum + pen.fit(each, column.learned, [[size, 99]]).lines.length, 0);

/** Dates and number, one below the other. */
export function writeFacts(pen: Pen, { facts }: Sheet): void {
	for (const [index, [label, value]] of facts.entries()) {
		pen.line(label, column.facts, 336 + index * 38, 8.5, quiet);
		pen.line(value, column.facts, 351 + index * 38, 11.5, plain);
	}
}

/** How to check it, beside the QR code. */
export function writeCheck(pen: Pen, { check, address }: Sheet): void {
	pen.line(check, column.facts, 458, 8.5, quiet);
	pen.line(address, column.facts, 471, 8, { colour: colour.sea });
}

/** What the certificate does not claim. */
export const writeLimits = (pen: Pen, { limits }: Sheet): void => pen.line(limits, left, foot, 8.5, quiet);
