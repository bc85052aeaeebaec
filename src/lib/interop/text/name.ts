const LONGEST = 80;

/** A question's name where its author gave none: the start of its text without tags, whole words, 80 characters at most. */
export function defaultName(text: string): string {
	const words = text
		.replace(/<[^>]*>/g, '')
		.replace(/>{2,}/g, '')
		.trim();
	if (words.length <= LONGEST) return words;
	const cut = words.slice(0, LONGEST - 3);
	return `${/\s/.test(words.charAt(cut.length)) ? cut : cut.replace(/(\s)\S*$/, '$1')}...`;
}
