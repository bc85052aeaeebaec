/** What is wrong in a content file, where, in words its writer understands. */
export class ContentError extends Error {
	readonly file: string;
	readonly line: number;

	constructor(file: string, line: number, problem: string) {
		super(`${file}:${line}: ${problem}`);
		this.file = file;
		this.line = line;
	}
}
