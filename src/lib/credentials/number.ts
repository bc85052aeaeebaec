/** A certificate's id as people read and type it: capitals in groups of five. */
export const readableNumber = (id: string): string => (id.match(/.{1,5}/g) ?? []).join('-').toUpperCase();

/** Digits that base 32 lacks, as the capitals they are mistaken for. */
const lookalikes: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '8': 'b' };

/**
 * The id in what someone typed or pasted: the number in any case, with or without its hyphens, in full-width
 * characters, or the address that ends with it.
 */
export function idOfTyped(typed: string): string | undefined {
	const plain = typed.normalize('NFKC').toLowerCase().trim();
	const last =
		plain
			.replace(/[?#].*$/, '')
			.replace(/\/+$/, '')
			.split('/')
			.at(-1) ?? '';
	const id = last.replace(/[\s\-–—_.]/g, '').replace(/[018]/g, (digit) => lookalikes[digit] ?? digit);
	return /^[a-z2-7]{20}$/.test(id) ? id : undefined;
}

/** What to type to confirm an act on a certificate: the last group of its number. */
export const lastGroup = (id: string): string => id.slice(-5).toUpperCase();
