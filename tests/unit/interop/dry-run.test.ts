import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/lib/courses/yaml.ts';
import { readAiken } from '../../../src/lib/interop/aiken.ts';
import { dryRun } from '../../../src/lib/interop/dry-run.ts';
import { LARGEST } from '../../../src/lib/interop/limits.ts';
import { formatOf, formats, written } from '../../../src/lib/interop/formats.ts';
import { questionsYaml } from '../../../src/lib/interop/own-format.ts';
import { exportQuestion } from '../../../src/lib/interop/write/export.ts';
import { locales } from '../../../src/lib/i18n/locale.ts';
import { makeQuestion } from '../../../src/lib/quiz/make.ts';
import { gradeOf } from '../../../src/lib/quiz/asked.ts';
import { randomFrom } from '../../../src/lib/quiz/random.ts';
import { questionType, QuestionSchema } from '../../../src/lib/quiz/types/index.ts';
import { destination } from './destination.ts';
import { fixture } from './fixtures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const tried = (text: string, format?: keyof typeof formats) => dryRun(bytes(text), format, destination);
const codes = (text: string, format?: keyof typeof formats) =>
	tried(text, format).problems.map(({ code, line }) => [code, line]);
const shipped = readYaml(
	readFileSync('src/content/courses/before-you-borrow/questions.yaml', 'utf8'),
	'questions.yaml',
	z.array(QuestionSchema)
);

describe('a dry run', () => {
	it('takes what it can, tells of the rest by line, and loses nothing', () => {
		const { questions, problems } = tried(
			[
				'Right?{T}',
				'',
				'No end {=a ~b',
				'',
				'Write about it.{}',
				'',
				'Half?{~%50%a ~b}',
				'',
				'::Sum::[html]<p>2 + 2<script>x</script></p>{#4:0.5#Yes}'
			].join('\n')
		);
		expect(problems).toMatchObject([{ severity: 'error', code: 'no-end-of-answers', line: 3 }]);
		expect(
			questions.map(({ line, name, taken, problems }) => [line, name, taken, problems.map(({ code }) => code)])
		).toEqual(
			[
				[1, 'Right?', true, ['feedback-made-up', 'general-feedback-made-up']],
				[5, 'Write about it.', false, ['type-lacking']],
				[
					7,
					'Half?',
					false,
					['no-whole-mark', 'feedback-made-up', 'general-feedback-made-up', 'asked-as-single'].toSorted()
				],
				[9, 'Sum', true, ['feedback-made-up', 'general-feedback-made-up', 'markup-removed']]
			].map(([line, name, taken, told]) => [line, name, taken, expect.arrayContaining(told as string[])])
		);
		expect(questions[3]?.question?.text.en).toBe('2 + 2');
	});

	it('knows each format by its look', () => {
		expect(formatOf(fixture('moodle45-export/00-CSS.moodle45.xml'))).toBe('moodle-xml');
		expect(formatOf(fixture('gift/tsugi/00-CSS.txt'))).toBe('gift');
		expect(formatOf('What?\nA. One\nB. Two\nANSWER: B')).toBe('aiken');
		expect(formatOf('type,text,answer_1\ntruefalse,Is it?,1')).toBe('csv');
		expect(formatOf('just words')).toBeUndefined();
	});

	it.each([
		['a zip', 'PK\u0003\u0004\0\0', undefined, [['not-text', 0]]],
		['nothing', ' \n ', undefined, [['empty', 0]]],
		['words only', 'hello', undefined, [['unknown-format', 0]]],
		['an entity bomb', '<!DOCTYPE a [<!ENTITY b "c">]><quiz/>', undefined, [['doctype', 1]]],
		['a table without heading', 'a,b\n1,2', 'csv', [['no-header', 1]]],
		['an unclosed quotation', 'type,text,answer_1\ntruefalse,"x,1', 'csv', [['not-well-formed', 2]]],
		['an unknown type in a table', 'type,text,answer_1\nfoo,x,1', 'csv', [['unknown-type', 2]]]
	] as const)('refuses %s', (_, text, format, problems) => expect(codes(text, format)).toEqual(problems));

	it('refuses what is too large or not text', () => {
		expect(dryRun(new Uint8Array(LARGEST + 1), undefined, destination).problems[0]?.code).toBe('too-large');
		expect(dryRun(Uint8Array.of(0xc3, 0x28), undefined, destination).problems[0]?.code).toBe('not-text');
	});

	it('keeps pictures, whatever their names, and nothing that could act', () => {
		const file = (name: string, base64: string) => `<file name="${name}" path="/" encoding="base64">${base64}</file>`;
		const { files, problems } = tried(
			`<quiz><question type="truefalse"><questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.png" alt="a chart"&gt; Rising?</text>${file('a.png', 'iVBORw0KGgoAAAA=')}${file('b.png', 'PHN2Zz4=')}</questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`
		);
		expect(files.map(({ name }) => name)).toEqual(['a.png']);
		expect(problems).toMatchObject([{ code: 'file-refused', detail: 'b.png' }]);
	});

	it('reads 500 questions in under 5 seconds', () => {
		const source = Array.from(
			{ length: 500 },
			(_, i) => `::Q${i}::Question ${i}?{=right#yes ~wrong#no ~%50%half#so}`
		).join('\n\n');
		const start = performance.now();
		expect(tried(source).questions.filter(({ taken }) => taken)).toHaveLength(500);
		expect(performance.now() - start).toBeLessThan(5000);
	});

	it('writes our own format, which reads as the same, with what is to be mended in comments', () => {
		const run = tried(fixture('gift/tsugi/chatgpt-torture.txt'));
		const read = readYaml(questionsYaml(run), 'questions.yaml', z.array(QuestionSchema));
		expect(read).toEqual(run.questions.filter(({ taken }) => taken).map(({ question }) => question));
		expect(questionsYaml(run)).toMatch(/^# line \d+: TT_Q20\w+: no-whole-mark/m);
		expect(questionsYaml(tried('Essay{}\n\nBroken{'))).toBe(
			'# line 1: Essay: type-lacking essay\n\n# line 3: no-end-of-answers Broken{\n\n[]\n'
		);
	});
});

describe('Aiken', () => {
	it('reads questions over several lines and both kinds of marks', () => {
		const { questions, problems } = readAiken(
			'First\nline?\nA) One\nB) Two\nANSWER: B\n\nNext?\nA. x\nB. y\nC. z\nANSWER: A\n'
		);
		expect(problems).toEqual([]);
		expect(questions.map((question) => [question.line, question.questiontext.text])).toEqual([
			[1, 'First\nline?'],
			[7, 'Next?']
		]);
	});

	it('tells of a missing answer and of a key that is no option, and goes on', () => {
		const { questions, problems } = readAiken(
			'One?\nA. x\nB. y\n\nTwo?\nA. x\nB. y\nANSWER: C\n\nThree?\nA. x\nB. y\nANSWER: A'
		);
		expect(problems.map(({ code, line }) => [code, line])).toEqual([
			['no-answer-line', 1],
			['key-not-an-option', 5]
		]);
		expect(questions.map(({ line }) => line)).toEqual([10]);
	});
});

describe('the questions that ship', () => {
	it.each(locales.flatMap((locale) => written.map((format) => [format, locale] as const)))(
		'go out as %s in %s and come in again as questions that their key answers',
		(format, locale) => {
			const exported = shipped.map((question) => exportQuestion(question, locale));
			const { text, problems } = formats[format].write(exported.flatMap(({ question }) => question ?? []));
			const lost = [...exported.flatMap((each) => each.problems), ...problems];
			const unwritten = lost.filter(({ severity }) => severity === 'error').map(({ detail }) => detail);
			const run = dryRun(bytes(text), undefined, { ...destination, locale });
			expect([run.format, run.problems]).toEqual([format, []]);
			expect(run.questions.filter(({ taken }) => !taken)).toEqual([]);
			expect(run.questions.map(({ question }) => [question?.id, question?.type])).toEqual(
				shipped.filter(({ id }) => !unwritten.includes(id)).map(({ id, type }) => [id, type])
			);
			for (const { question } of run.questions) {
				if (!question) continue;
				const made = makeQuestion(question, randomFrom('x'));
				expect(gradeOf(made, questionType(made.type).key(made))).toEqual({ fraction: 1 });
			}
		}
	);
});
