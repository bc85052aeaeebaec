import type PDFDocument from 'pdfkit';
import { fontOf, type Face } from './family';
import { fit, type Step } from './lines';
import { printable, runsOf, widthOf } from './runs';

export type Doc = InstanceType<typeof PDFDocument>;

/** For the sign of a missing character, which would shout in ink. */
const faint = '#857B6A';

export interface Ink {
	readonly colour: string;
	/** Extra space after each character, in points. */
	readonly spacing?: number;
	readonly align?: 'left' | 'right';
}

/** Writes text in whichever slices have its characters. Lengths are points from the top left corner. */
export class Pen {
	readonly #doc: Doc;
	readonly #faces: readonly Face[];

	constructor(doc: Doc, faces: readonly Face[]) {
		this.#doc = doc;
		this.#faces = faces;
	}

	/** One line with its baseline at `y`; `x` is where it begins, or ends when it is aligned right. */
	line(text: string, x: number, y: number, size: number, { colour, spacing = 0, align = 'left' }: Ink): void {
		const clean = printable(text);
		let at = align === 'right' ? x - this.width(clean, size, spacing) : x;
		for (const run of runsOf(clean, this.#faces)) {
			const font = fontOf(run.face);
			if (run.actual) this.#doc.markContent('Span', { actual: run.actual });
			this.#doc
				.font(font, run.face.file, size)
				.fillColor(run.actual ? faint : colour)
				.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
			if (run.actual) this.#doc.endMarkedContent();
			at += this.width(run.text, size, spacing) + spacing;
		}
	}

	/** Width of a line, without space after its last character. */
	width(text: string, size: number, spacing = 0): number {
		return widthOf(text, this.#faces) * size + spacing * ([...text].length - 1);
	}

	/** The size and lines in which a text fits a width. */
	fit(text: string, width: number, steps: readonly Step[]) {
		return fit(printable(text), width, steps, (part) => widthOf(part, this.#faces));
	}

	/** A text in as many lines as it needs, the first baseline at `y`; gives the next free baseline. */
	paragraph(text: string, x: number, y: number, width: number, size: number, leading: number, ink: Ink): number {
		const { lines } = this.fit(text, width, [[size, 99]]);
		for (const [index, line] of lines.entries()) this.line(line, x, y + index * leading, size, ink);
		return y + lines.length * leading;
	}
}
