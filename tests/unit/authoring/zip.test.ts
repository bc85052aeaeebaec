import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from '$lib/server/authoring/zip';

const name = fc.stringMatching(/^[a-z]{1,8}(\.(en|zh-Hans))?\.(md|yaml)$/);

describe('an archive', () => {
	it('gives back what was put in, to the byte', () => {
		fc.assert(
			fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme', maxLength: 400 }), { maxKeys: 8 }), (files) => {
				expect(unzip(zip(files))).toEqual({ type: 'files', files: { ...files } });
			})
		);
	});

	it('may have its files in one folder, and what a Mac adds', () => {
		const files = { 'c/course.yaml': 'a', '__MACOSX/c/._course.yaml': 'x', 'c/.DS_Store': 'x' };
		expect(unzip(zip(files))).toEqual({ type: 'files', files: { 'course.yaml': 'a' } });
	});

	it.each([
		['../course.yaml', 'bad name'],
		['/etc/passwd', 'bad name'],
		['a/../../b.md', 'bad name'],
		['a/b/c.md', 'bad name'],
		['..\\b.md', 'bad name'],
		['__proto__', 'bad name'],
		['C:b.md', 'bad name']
	])('with a file named %s is refused', (path, problem) => {
		expect(unzip(zip({ [path]: 'x' }))).toMatchObject({ type: 'refused', problem });
	});

	it('that unpacks to far more than a course is refused before it does', () => {
		const bomb = zip({ 'a.en.md': '0'.repeat(2_000_000) });
		expect(bomb.length).toBeLessThan(4000);
		expect(unzip(bomb)).toMatchObject({ problem: 'too big' });
		const lying = Buffer.from(bomb);
		for (let at = 0; at < lying.length - 4; at++) if (lying.readUInt32LE(at) === 2_000_000) lying.writeUInt32LE(10, at);
		expect(unzip(lying)).toMatchObject({ problem: 'too big' });
		const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}.md`, '']));
		expect(unzip(zip(many))).toMatchObject({ problem: 'too many files' });
		const whole = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}.md`, '0'.repeat(900_000)]));
		expect(unzip(zip(whole))).toMatchObject({ problem: 'too big' });
	});

	it('is refused when it is none, or damaged anywhere, and never breaks', () => {
		expect(unzip(Buffer.from('hello'))).toMatchObject({ problem: 'not a zip' });
		expect(unzip(deflateRawSync('x'.repeat(100)))).toMatchObject({ problem: 'not a zip' });
		const good = zip({ 'course.yaml': 'id: a\n'.repeat(20), 'a.en.md': '## A\n' });
		fc.assert(
			fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
				const bad = Buffer.from(good);
				bad[at] = value;
				const result = unzip(bad);
				expect(['files', 'refused']).toContain(result.type);
			})
		);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void expect(unzip(bytes).type).toBe('refused'))
		);
	});
});
