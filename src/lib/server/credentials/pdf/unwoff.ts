import { inflateSync } from 'node:zlib';

const headerLength = 12;
const entryLength = 16;

/**
 * The plain OpenType font inside a WOFF 1.0 file (W3C WOFF 1.0, 3–5). Plain, because fontkit unpacks a table anew at
 * each glyph of a WOFF file, and cannot take single glyphs out of a WOFF 2 one.
 */
export function unwoff(woff: Buffer): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 file.');
	const count = woff.readUInt16BE(12);
	const tables = Array.from({ length: count }, (_, index) => readTable(woff, 44 + index * 20));
	const header = Buffer.alloc(headerLength + count * entryLength);
	header.writeUInt32BE(woff.readUInt32BE(4), 0);
	header.writeUInt16BE(count, 4);
	const parts: Uint8Array[] = [header];
	let offset = header.length;
	for (const [index, { tag, checksum, data }] of tables.entries()) {
		const entry = headerLength + index * entryLength;
		header.writeUInt32BE(tag, entry);
		header.writeUInt32BE(checksum, entry + 4);
		header.writeUInt32BE(offset, entry + 8);
		header.writeUInt32BE(data.length, entry + 12);
		const padding = Buffer.alloc(-data.length & 3);
		parts.push(data, padding);
		offset += data.length + padding.length;
	}
	return Buffer.concat(parts);
}

function readTable(woff: Buffer, entry: number) {
	const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
	const stored = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
	return { tag: tag ?? 0, checksum: checksum ?? 0, data: packed === length ? stored : inflateSync(stored) };
}
