import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGift } from '../../../src/lib/interop/gift/read.ts';
import type { Imported } from '../../../src/lib/interop/imported.ts';
import { readMoodleXml } from '../../../src/lib/interop/xml/read.ts';
import { fixture } from './fixtures.ts';

const exported = readdirSync(new URL('../../fixtures/interop/moodle45-export/', import.meta.url)).filter((name) =>
	name.endsWith('.xml')
);
const sources = readdirSync(new URL('../../fixtures/interop/gift/tsugi/', import.meta.url));
const quiz = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>`;
const asked = (name: string, rest = '') =>
	`<question type="truefalse"><name><text>${name}</text></name><questiontext format="html"><text>${name}?</text></questiontext>${rest}</question>`;

/** What Moodle keeps of a question that it imported: answers with words, fractions as it rounds them, no line. */
const kept = ({ line: _, ...question }: Imported): unknown =>
	JSON.parse(
		JSON.stringify({ ...question, name: '', category: '' }, (key, value: unknown) => {
			if (key === 'answers' && Array.isArray(value)) return value.filter(hasWords);
			return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : key === 'format' ? undefined : value;
		})
	);
const hasWords = (answer: { text?: { text: string } }) => answer.text?.text !== '';

describe('Moodle XML', () => {
	it.each(exported)('reads %s as the GIFT that its questions were made from', (name) => {
		const source = sources.find((each) => each.replace(/\.(txt|gift)$/, '') === name.replace('.moodle45.xml', ''));
		const { questions, problems } = readMoodleXml(fixture(`moodle45-export/${name}`));
		const made = readGift(fixture(`gift/tsugi/${source}`)).questions.map(kept);
		expect(problems).toEqual([]);
		expect(questions.length).toBe(made.length);
		for (const question of questions) expect(made).toContainEqual(kept(question));
	});

	it('reads 307 exported questions', () => {
		expect(exported.flatMap((name) => readMoodleXml(fixture(`moodle45-export/${name}`)).questions)).toHaveLength(307);
	});

	it('goes on after a broken question', () => {
		const { questions, problems } = readMoodleXml(
			quiz([asked('one'), '<question type="truefalse"><name><text>two</name></question>', asked('three')].join('\n'))
		);
		expect(questions.map(({ name }) => name)).toEqual(['one', 'three']);
		expect(problems).toEqual([{ severity: 'error', code: 'not-well-formed', line: 4, detail: '<text> … </name>' }]);
	});

	it.each([
		['entity bomb', '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><quiz></quiz>', 'doctype'],
		['external entity', '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz></quiz>', 'doctype'],
		['undefined entity', quiz(asked('&xxe;')), 'not-well-formed'],
		['deep nesting', quiz(asked('deep', '<a>'.repeat(100) + '</a>'.repeat(100))), 'too-deep'],
		['another document', '<html><body/></html>', 'not-moodle'],
		['no XML', 'What is 2 + 2?{=4}', 'not-well-formed'],
		['no end', '<quiz><question type="truefalse"><name>', 'not-well-formed']
	])('refuses %s', (_, source, code) => {
		const { questions, problems } = readMoodleXml(source);
		expect(questions).toEqual([]);
		expect(problems.map((problem) => problem.code)).toEqual([code]);
	});

	it('decodes references and CDATA', () => {
		const { questions } = readMoodleXml(quiz(asked('a &lt; b &#x4E2D;&#25991;<![CDATA[ <b>&amp;</b>]]>')));
		expect(questions[0]?.name).toBe('a < b 中文 <b>&amp;</b>');
	});

	it('keeps files, and tells of those it refuses', () => {
		const file = (name: string, content: string) => `<file name="${name}" path="/" encoding="base64">${content}</file>`;
		const { questions, problems } = readMoodleXml(
			quiz(
				`<question type="essay"><name><text>x</text></name><questiontext format="html"><text>x</text>${file('a.png', 'iVBORw==')}${file('../b.png', 'AA==')}</questiontext></question>`
			)
		);
		expect(questions[0]?.questiontext.files).toEqual([{ name: 'a.png', base64: 'iVBORw==' }]);
		expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['file-refused', '../b.png']]);
	});
});
