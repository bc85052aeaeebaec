import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const folder = join(process.env['EVENKEEL_E2E_DATA'] ?? '', 'mail');

/** The text of every letter to an address, oldest first. */
export async function lettersTo(address: string): Promise<string[]> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
	const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return letters.filter((letter) => letter.includes(`To: ${address}`)).map(bodyOf);
}

/** The link in the newest letter to an address, once it has come; `count` letters are expected by then. */
export async function linkTo(address: string, count = 1): Promise<string> {
	await expect.poll(async () => (await lettersTo(address)).length).toBe(count);
	const text = (await lettersTo(address)).at(-1) ?? '';
	const link = /https?:\/\/\S+/.exec(text)?.[0];
	if (!link) throw new Error(`No link in the letter to ${address}: ${text}`);
	const { pathname, search } = new URL(link);
	return pathname + search;
}

function bodyOf(letter: string): string {
	const [head = '', ...rest] = letter.split(/\r?\n\r?\n/);
	const body = rest.join('\n\n');
	if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
	if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
	const bytes = body
		.replace(/=\r?\n/g, '')
		.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
