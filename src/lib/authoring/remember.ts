/** `make`, once for each of the last `most` texts: what is typed changes one file, and all others are read again and again. */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
	const kept = new Map<string, T>();
	return (text) => {
		const found = kept.get(text);
		if (found !== undefined) return found;
		const made = make(text);
		const [oldest] = kept.keys();
		if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
		kept.set(text, made);
		return made;
	};
}
