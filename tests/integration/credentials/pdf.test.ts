import type { Certificate } from '$lib/credentials/certificate';
import { qrOf } from '$lib/credentials/qr';
import { certificatePdf, missingInName } from '$lib/server/credentials/sheet';
import { locales } from '$lib/i18n/locale';
import { execFileSync, spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finishedBy, now } from './finished';

const address = 'https://learn.example.org/verify/abcdefghij234567klmn';
const ways = { address, qr: qrOf(address) };
const certified = (name: string | null): Certificate => {
	const { courseTitle, outcomes } = finishedBy('learner');
	const dates = { issuedAt: now, expiresAt: new Date('2028-11-25T15:59:59.999Z'), revokedAt: null };
	return { id: 'abcdefghij234567klmn', name, showName: true, courseTitle, outcomes, revokedReason: null, ...dates };
};
const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined;
const read = (tool: string, args: string[], input: Buffer) => execFileSync(tool, args, { input, encoding: 'utf8' });
const textOf = (pdf: Buffer) => read('pdftotext', ['-raw', '-', '-'], pdf).replace(/\s+/g, ' ');

describe('the PDF of a certificate', () => {
	it('is one page of A4 landscape with a title and a language', async () => {
		const pdf = await certificatePdf(certified('欧阳龘'), 'zh-Hant', ways);
		const plain = pdf.toString('latin1');
		expect(plain.match(/\/Type \/Page\n/g)).toHaveLength(1);
		expect(plain).toContain('/MediaBox [0 0 841.89 595.28]');
		expect(plain).toContain('/Lang (zh-Hant)');
		expect(plain).toContain('/MarkInfo');
	});

	it('carries the QR code of the public address as one filled path', async () => {
		const pdf = await certificatePdf(certified('欧阳龘'), 'en', ways);
		const squares = (ways.qr.path.match(/M/g) ?? []).length;
		const drawings = streamsOf(pdf).filter((stream) => (stream.match(/ m\n/g) ?? []).length >= squares);
		expect(drawings).toHaveLength(1);
	});

	it('is the same, byte for byte, when it is made again', async () => {
		const [one, two] = [1, 2].map(() => certificatePdf(certified('欧阳龘'), 'zh-Hans', ways));
		expect((await one)?.equals((await two) ?? Buffer.alloc(0))).toBe(true);
	});

	it('stays small, however long the name', async () => {
		const pdf = await certificatePdf(certified('龘'.repeat(80)), 'zh-Hans', ways);
		expect(pdf.length).toBeLessThan(400_000);
	});

	describe.skipIf(!has('pdftotext'))('read by pdftotext', () => {
		it.each([
			['a rare character', '欧阳龘'],
			['Latin and Chinese', 'Zoë Ölçer 陈小雨'],
			['Vietnamese and Cyrillic', 'Nguyễn Thị Ánh Ольга'],
			['simplified beyond the packaged fonts', '陈䶮㛃𠮷㭎'],
			['Hangul', '김하늘']
		])('gives back a name with %s', async (_, name) => {
			for (const locale of locales) expect(textOf(await certificatePdf(certified(name), locale, ways))).toContain(name);
		});

		it('gives back course, what was learned, dates, number and address in the language asked for', async () => {
			const text = textOf(await certificatePdf(certified('欧阳龘'), 'zh-Hant', ways));
			for (const part of [
				'借錢之前',
				'算出還得起的月供',
				'2026年11月25日',
				'2028年11月25日',
				'ABCDE-FGHIJ-23456-7KLMN'
			]) {
				expect(text).toContain(part);
			}
			expect(text).toContain('learn.example.org/verify/abcdefghij234567klmn');
		});

		it('gives back a name of 40 characters and one of 80 letters whole', async () => {
			const chinese = '诸葛尼玛才仁多吉旺堆阿卜杜热西提买买提明江古丽米热夏尔巴提姜赛力克巴依哈力甲乙';
			const latin = 'Wolfeschlegelsteinhausenbergerdorff Maximiliana-Alexandrina von und zu Hohenlohe';
			const joined = (text: string) => text.replace(/\s/g, '');
			for (const name of [chinese, latin]) {
				expect(joined(textOf(await certificatePdf(certified(name), 'en', ways)))).toContain(joined(name));
			}
		});

		it('keeps a character that no font has for those who copy or listen', async () => {
			expect(textOf(await certificatePdf(certified('Mei 🙂'), 'en', ways))).toContain('🙂');
		});
	});
});

describe('characters that no font has', () => {
	it('are told, each once', () => {
		expect(missingInName('Mei 🙂🙂 ❤️ 龘', 'en')).toEqual(['🙂', '❤']);
		expect(missingInName('欧阳龘 김하늘', 'zh-Hant')).toEqual([]);
		expect(missingInName(null, 'en')).toEqual([]);
	});
});

function streamsOf(pdf: Buffer): string[] {
	const text = pdf.toString('latin1');
	return [...text.matchAll(/\/Filter \/FlateDecode[^>]*>>\nstream\n/g)].flatMap(({ index, 0: head }) => {
		const start = index + head.length;
		const packed = pdf.subarray(start, text.indexOf('\nendstream', start));
		try {
			return [inflateSync(packed).toString('latin1')];
		} catch {
			return [];
		}
	});
}
