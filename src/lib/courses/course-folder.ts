/** The files of one course by name, and the folder they are in, for messages. */
export interface CourseFolder {
	readonly path: string;
	readonly files: Readonly<Record<string, string>>;
}
