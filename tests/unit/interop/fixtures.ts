import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/interop/', import.meta.url);

/** A file of tests/fixtures/interop. */
export const fixture = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** The records of a file that has one a line. */
export const records = <T>(path: string): T[] =>
	fixture(path)
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as T);
