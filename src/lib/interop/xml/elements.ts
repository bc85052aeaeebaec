/** An element with the text directly in it. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
	readonly text: string;
	/** Where it begins, from 1. */
	readonly line: number;
}

/** The first child of that name. */
export const child = (element: Element, name: string): Element | undefined =>
	element.children.find((each) => each.name === name);

/** The content of the `text` in an element, as Moodle wraps it; '' for none. */
export const textOf = (element: Element | undefined): string => (element && child(element, 'text')?.text) ?? '';
