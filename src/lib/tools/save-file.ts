/** Hands the reader a file that was made here; nothing is sent. */
export function saveFile(name: string, type: string, content: string): void {
	const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	const link = Object.assign(document.createElement('a'), { href: address, download: name });
	link.click();
	URL.revokeObjectURL(address);
}
