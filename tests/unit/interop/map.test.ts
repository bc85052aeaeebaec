import { describe, expect, it } from 'vitest';
import { dryRun } from '../../../src/lib/interop/dry-run.ts';
import { formatOf } from '../../../src/lib/interop/formats.ts';
import { destination } from './destination.ts';

const run = (text: string) => dryRun(new TextEncoder().encode(text), undefined, destination);
/** The one question of a file. */
const one = (text: string) => {
	const [tried] = run(text).questions;
	if (!tried) throw new Error('one question');
	return { ...tried, codes: tried.problems.map(({ code }) => code) };
};
const alike = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
const xml = (type: string, inner: string, text = 'Question?') =>
	`<quiz><question type="${type}"><name><text>q</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question></quiz>`;

describe('an imported question becomes ours', () => {
	it('as a choice of several with the fractions of the file', () => {
		const { question, taken } = one('Which?{~%50%a ~%50%b ~%-100%c ~d}');
		expect(taken).toBe(true);
		expect(question).toMatchObject({
			type: 'multiple-choice',
			options: [{ right: true }, { right: true }, { right: false, fraction: -1 }, { right: false, fraction: 0 }]
		});
	});

	it('as a choice of one where one of several boxes is right', () =>
		expect(one('Which?{~%100%a ~%-50%b ~c}')).toMatchObject({
			taken: true,
			question: { type: 'single-choice' },
			codes: expect.arrayContaining(['asked-as-single']) as unknown
		}));

	it('as a choice of one with several right, each for the whole mark', () =>
		expect(one('Which?{=a =b ~c}').question).toMatchObject({
			type: 'single-choice',
			options: [{ right: true, fraction: 1 }, { right: true, fraction: 1 }, { right: false }]
		}));

	it.each([
		['Which?{~%50%a ~%30%b ~c}', 'sum-of-fractions'],
		['Which?{~%50%a ~%25%b ~%25%c}', 'none-wrong'],
		['Which?{~a ~b ~c}', 'no-key'],
		['Which?{~%-50%a =}', 'too-few-answers'],
		['Say!{=%50%a}', 'no-key'],
		['Say!{=a*}', 'only-pattern'],
		['Say!{=a\\{\\{b}', 'braces-in-answer'],
		[`Say!{=${'a'.repeat(201)}}`, 'answer-too-long'],
		['How much?{#=%50%3}', 'no-key'],
		['{=a =b}', 'no-text'],
		['Match!{=a -> x =b -> x}', 'too-few-answers'],
		['Talk{}', 'type-lacking']
	])('%s is told of: %s', (text, code) => {
		expect(one(text)).toMatchObject({ taken: false, codes: expect.arrayContaining([code]) as unknown });
	});

	it('unless a text is longer than any question', () =>
		expect(one(`::Q::${'long '.repeat(20_000)}{T}`)).toMatchObject({
			taken: false,
			codes: expect.arrayContaining(['text-too-long']) as unknown
		}));

	it('as a number with wider answers for part of the mark, and a word for any other', () =>
		expect(one('When?{#=1822:0#Yes =%50%1822:2#Close ~#No}').question).toMatchObject({
			type: 'numeric',
			answer: 1822,
			tolerance: 0,
			mistakes: [{ value: 1822, tolerance: 2, fraction: 0.5, feedback: alike('Close') }],
			feedback: { right: alike('Yes'), wrong: alike('No') }
		}));

	it('as a number from a range, without the digits that binary fractions add', () =>
		expect(one('π?{#3.141..3.142}').question).toMatchObject({ answer: 3.1415, tolerance: 0.0005, decimals: 4 }));

	it('without answers that another takes for as much', () => {
		expect(one('Say!{=Yes =yes =%50%maybe}')).toMatchObject({
			taken: true,
			question: { answers: [{ text: alike('Yes') }, { text: alike('maybe') }] },
			codes: expect.arrayContaining(['never-reached']) as unknown
		});
		expect(one('How much?{#=5:2 =%50%6:1 =%50%8:2}').question).toMatchObject({ mistakes: [{ value: 8 }] });
	});

	it('with its unit, and told of other units, marks and feedback on the whole', () => {
		const source = xml(
			'numerical',
			`<defaultgrade>3</defaultgrade><correctfeedback><text>Good</text></correctfeedback><answer fraction="100"><text>5</text><tolerance>0.1</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>`
		);
		expect(one(source).question).toMatchObject({ answer: 5, tolerance: 0.1, unit: alike('m') });
		expect(run(source).problems.map(({ code, detail }) => [code, detail])).toEqual([
			['grade-dropped', '3'],
			['units-dropped', 'cm'],
			['overall-feedback-dropped', '']
		]);
	});

	it('as pairs, with what fits several things once and what fits none', () =>
		expect(one('Match!{=cat -> animal =oak -> plant =dog -> animal = -> stone}').question).toMatchObject({
			pairs: [{ match: 'a' }, { match: 'b' }, { match: 'a' }],
			matches: [{ text: alike('animal') }, { text: alike('plant') }, { text: alike('stone') }]
		}));

	it('as an order, in the order of the fractions in which Moodle keeps it', () => {
		const item = (place: number, text: string) =>
			`<answer fraction="${place}.0000000" format="html"><text>${text}</text><feedback format="html"><text></text></feedback></answer>`;
		const source = xml('ordering', `<gradingtype>ALL_OR_NOTHING</gradingtype>${item(2, 'second')}${item(1, 'first')}`);
		expect(one(source).question).toMatchObject({ items: [{ text: alike('first') }, { text: alike('second') }] });
		expect(run(source).problems.map(({ code }) => code)).toEqual(['ordering-graded-otherwise']);
	});

	it('as a passage with gaps of each kind, in HTML', () => {
		const { question, taken } = one(
			xml(
				'cloze',
				'',
				'<p>Paris is in {1:MULTICHOICE_S:=France#Yes~Spain~%50%Europe &amp; Asia}.</p><p>It has {2:NM:=20:1} districts; its river is the {1:SA:=Seine~%0%*#No}.</p>'
			)
		);
		expect(taken).toBe(true);
		expect(question).toMatchObject({
			type: 'cloze',
			passage: alike('Paris is in [[a]].\nIt has [[b]] districts; its river is the [[c]].'),
			gaps: [
				{
					type: 'single-choice',
					options: [{ feedback: alike('Yes') }, { right: false }, { text: alike('Europe & Asia'), fraction: 0.5 }]
				},
				{ type: 'numeric', weight: 2, answer: 20, tolerance: 1 },
				{ type: 'short-text', answers: [{ text: alike('Seine') }], feedback: alike('No') }
			]
		});
		expect(one(xml('cloze', '', '{1:MULTIRESPONSE:=a~b}')).codes).toContain('bad-gap');
		expect(one(xml('cloze', '', 'no gap')).codes).toContain('no-gap');
	});

	it('with ids from its own id, its name or its line, none twice', () =>
		expect(
			run('// [id:Own Id]\nA?{T}\n\n::Déjà vu::B?{T}\n\n::Déjà vu::C?{T}\n\n对吗？{T}').questions.map(
				({ question }) => question?.id
			)
		).toEqual(['own-id', 'deja-vu', 'deja-vu-2', 'line-8']));

	it('without braces that would be taken for drawn numbers', () =>
		expect(one('What is \\{\\{name\\}\\}?{T}')).toMatchObject({
			taken: true,
			question: { text: alike('What is { {name}}?') },
			codes: expect.arrayContaining(['braces-parted']) as unknown
		}));

	it('with something said where the file has no feedback', () =>
		expect(one('Which?{=a ~b}').question).toMatchObject({
			generalFeedback: { en: 'The right answer: a', 'zh-Hans': '正确答案：a', 'zh-Hant': '正確答案：a' },
			options: [{ feedback: { 'zh-Hans': '对，就是这样。' } }, { feedback: { en: 'Not this one.' } }]
		}));
});

describe('a format is known by its look', () => {
	it.each([
		['Read the text, then answer.{T}', 'gift'],
		['<b>Bold</b>{T}', 'gift'],
		['"type","text","answer_1"\n', 'csv'],
		['\n<quiz>', 'moodle-xml']
	])('%j: %s', (text, format) => expect(formatOf(text)).toBe(format));
});
