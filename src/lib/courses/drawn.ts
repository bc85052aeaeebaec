/**
 * HTML that the server drew. A whole page holds it already, so its data names only the place where it stands, from 1, and
 * scripts read it there; without a place (0) it is sent.
 */
export class Drawn {
	constructor(
		readonly html: string,
		readonly place = 0
	) {}
}

/** How pages and their data carry what was drawn. */
export const drawnTransport = {
	encode: (value: unknown): string | number | false => value instanceof Drawn && (value.place || value.html),
	decode: (sent: string | number): Drawn => (typeof sent === 'string' ? new Drawn(sent) : new Drawn(htmlAt(sent), sent))
};

/** Without Svelte's marks around it. */
const htmlAt = (place: number): string =>
	document.querySelector(`[data-drawn="${place}"]`)?.innerHTML.replace(/<!--.*?-->/g, '') ?? '';
