const LONGEST = 80;
/** Enough of a text to find its first words among its tags. */
const BEGINNING = 4000;

/** A question's name where its author gave none: the start of its text without tags, whole words, 80 characters at most. */
export function defaultName(text: string): string {
	const words = text
		.slice(0, BEGINNING)
		.replace(/<[^>]*>/g, '')
		.replace(/>{2,}/g, '')
		.trim();
	if (words.length <= LONGEST) return words;
	const cut = words.slice(0, LONGEST - 3);
	return `${/\s/.test(words.charAt(cut.length)) ? cut : cut.replace(/(\s)\S*$/, '$1')}...`;
}
