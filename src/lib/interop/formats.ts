import { readAiken } from './aiken.ts';
import { isTable, readTable } from './csv/read.ts';
import { writeTable } from './csv/write.ts';
import { readGift } from './gift/read.ts';
import { writeGift } from './gift/write.ts';
import type { Imported } from './imported.ts';
import type { Parsed } from './parsed.ts';
import { readMoodleXml } from './xml/read.ts';
import { writeMoodleXml } from './xml/write.ts';
import type { Written } from './written.ts';

/** A kind of file that questions come in or go out as. */
interface Format {
	/** How such a file's name ends. */
	readonly extension: string;
	readonly mime: string;
	/** Whether a text looks like one. */
	readonly is: (source: string) => boolean;
	readonly read: (source: string) => Parsed;
	readonly write?: (questions: readonly Imported[]) => Written;
}

/** Every format there is, in the order in which a file is tried. */
export const formats = {
	'moodle-xml': {
		extension: 'xml',
		mime: 'application/xml',
		is: (source) => /^\s*(<\?xml|<!|<quiz)/i.test(source),
		read: readMoodleXml,
		write: writeMoodleXml
	},
	csv: {
		extension: 'csv',
		mime: 'text/csv',
		is: isTable,
		read: readTable,
		write: writeTable
	},
	aiken: {
		extension: 'txt',
		mime: 'text/plain',
		is: (source) => /^ANSWER:\s*[A-Z]\s*$/im.test(source),
		read: readAiken
	},
	gift: {
		extension: 'gift',
		mime: 'text/plain',
		is: (source) => /\{|^::|^\$CATEGORY:/m.test(source),
		read: readGift,
		write: writeGift
	}
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

/** The formats that questions go out as. */
export const written = ['gift', 'moodle-xml', 'csv'] as const satisfies readonly FormatName[];

/** The format that a text looks like, if any. */
export const formatOf = (source: string): FormatName | undefined =>
	formatNames.find((name) => formats[name].is(source));
