import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Why an archive was not read. */
export type ZipProblem = 'not a zip' | 'too big' | 'too many files' | 'bad name' | 'not text' | 'damaged' | 'encrypted';

export type Unzipped =
	| { readonly type: 'files'; readonly files: Readonly<Record<string, string>> }
	| { readonly type: 'refused'; readonly problem: ZipProblem; readonly file: string };

const LARGEST_FILE = 1_000_000;
const LARGEST_WHOLE = 12_000_000;
const MOST_FILES = 400;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8 (PKWARE APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x0800;
/** 1980-01-01, the first day that the format knows: the same files make the same archive. */
const DAY = 0x0021;

/** Text files as a zip archive (PKWARE APPNOTE 6.3.10), in the order given. */
export function zip(files: Readonly<Record<string, string>>): Buffer<ArrayBuffer> {
	const bodies: Buffer[] = [];
	const entries: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(files)) {
		const [path, plain] = [Buffer.from(name), Buffer.from(text)];
		const packed = deflateRawSync(plain);
		const common = headerOf(plain, packed, path.length);
		const local = Buffer.concat([u32(LOCAL), common, path, packed]);
		entries.push(Buffer.concat([u32(CENTRAL), u16(20), common, Buffer.alloc(10), u32(at), path]));
		bodies.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(entries);
	const count = u16(entries.length);
	const end = [u32(END), u32(0), count, count, u32(directory.length), u32(at), u16(0)];
	return Buffer.concat([...bodies, directory, ...end]);
}

const headerOf = (plain: Buffer, packed: Buffer, nameLength: number): Buffer =>
	Buffer.concat([
		...[20, UTF8, 8, 0, DAY].map(u16),
		...[crc32(plain), packed.length, plain.length].map(u32),
		u16(nameLength),
		u16(0)
	]);

function u16(value: number): Buffer {
	const buffer = Buffer.alloc(2);
	buffer.writeUInt16LE(value);
	return buffer;
}

function u32(value: number): Buffer {
	const buffer = Buffer.alloc(4);
	buffer.writeUInt32LE(value >>> 0);
	return buffer;
}

/**
 * The text files of a zip archive by name, without the one folder that they may all be in. Refused with a reason: what is
 * no archive, is damaged or encrypted, unpacks to too much, or has a name that leads out of its folder.
 */
export function unzip(archive: Uint8Array): Unzipped {
	const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
	try {
		return unpack(bytes, entriesOf(bytes));
	} catch (error) {
		if (error instanceof Refused) return { type: 'refused', problem: error.problem, file: error.file };
		return { type: 'refused', problem: 'damaged', file: '' };
	}
}

class Refused extends Error {
	constructor(
		readonly problem: ZipProblem,
		readonly file = ''
	) {
		super(problem);
	}
}

interface Entry {
	readonly name: string;
	readonly flags: number;
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly at: number;
}

function entriesOf(bytes: Buffer): Entry[] {
	const end = bytes.lastIndexOf(u32(END));
	if (bytes.length < 22 || end < 0 || end < bytes.length - 22 - 0xffff) throw new Refused('not a zip');
	const count = bytes.readUInt16LE(end + 10);
	if (count > MOST_FILES) throw new Refused('too many files');
	let at = bytes.readUInt32LE(end + 16);
	return Array.from({ length: count }, () => {
		if (bytes.readUInt32LE(at) !== CENTRAL) throw new Refused('damaged');
		const nameLength = bytes.readUInt16LE(at + 28);
		const entry = {
			name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
			flags: bytes.readUInt16LE(at + 8),
			method: bytes.readUInt16LE(at + 10),
			crc: bytes.readUInt32LE(at + 16),
			packed: bytes.readUInt32LE(at + 20),
			size: bytes.readUInt32LE(at + 24),
			at: bytes.readUInt32LE(at + 42)
		};
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
		return entry;
	});
}

function unpack(bytes: Buffer, all: readonly Entry[]): Unzipped {
	const entries = all.filter(({ name }) => !name.endsWith('/') && !isDebris(name));
	for (const { name } of entries) if (!isSafe(name)) throw new Refused('bad name', name);
	const [top] = entries.map(({ name }) => /^[^/]+\//.exec(name)?.[0]);
	const folder = top && entries.every(({ name }) => name.startsWith(top)) ? top : '';
	const files: Record<string, string> = Object.create(null);
	let whole = 0;
	for (const entry of entries) {
		const name = entry.name.slice(folder.length);
		if (name in files) throw new Refused('bad name', name);
		const text = textOf(bytes, entry, name);
		whole += text.length;
		if (whole > LARGEST_WHOLE) throw new Refused('too big', name);
		files[name] = text;
	}
	return { type: 'files', files: { ...files } };
}

/** What some systems add to every archive. */
const isDebris = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(name);

const isSafe = (name: string): boolean =>
	/^[\w.-]+(\/[\w.-]+)?$/.test(name) && !/(^|\/)\.{1,2}(\/|$)|__proto__/.test(name);

function textOf(bytes: Buffer, { flags, method, crc, packed, size, at }: Entry, name: string): string {
	if (flags & 1) throw new Refused('encrypted', name);
	if (size > LARGEST_FILE) throw new Refused('too big', name);
	if (bytes.readUInt32LE(at) !== LOCAL) throw new Refused('damaged', name);
	const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
	const body = bytes.subarray(from, from + packed);
	const plain = plainOf(body, method, name);
	if (plain.length !== size || crc32(plain) !== crc) throw new Refused('damaged', name);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
	} catch {
		throw new Refused('not text', name);
	}
}

function plainOf(body: Buffer, method: number, name: string): Buffer {
	if (method === 0) return body;
	if (method !== 8) throw new Refused('damaged', name);
	try {
		return inflateRawSync(body, { maxOutputLength: LARGEST_FILE });
	} catch (error) {
		const bomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		throw new Refused(bomb ? 'too big' : 'damaged', name);
	}
}
