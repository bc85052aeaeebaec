import { describe, expect, it } from 'vitest';
import { dryRun } from '../../../src/lib/interop/dry-run.ts';
import { readGift } from '../../../src/lib/interop/gift/read.ts';
import type { Formatted, Imported, TextFormat } from '../../../src/lib/interop/imported.ts';
import { destination } from './destination.ts';
import { fixture, records } from './fixtures.ts';

interface Text {
	readonly text: string;
	readonly format: string;
}
/** A question as Moodle's importer leaves it. */
interface Golden {
	readonly qtype: string;
	readonly name?: string;
	readonly questiontext?: string;
	readonly questiontextformat: string;
	readonly generalfeedback: string;
	readonly generalfeedbackformat: string;
	readonly idnumber?: string;
	readonly tags?: readonly string[];
	readonly category?: string;
	readonly single?: number;
	readonly answer?: readonly (Text | string | number)[];
	readonly fraction?: readonly number[];
	readonly tolerance?: readonly (string | number)[];
	readonly feedback?: readonly Text[];
	readonly correctanswer?: number;
	readonly feedbacktrue?: Text;
	readonly feedbackfalse?: Text;
	readonly subquestions?: readonly Text[];
	readonly subanswers?: readonly string[];
}
interface GoldenFile {
	readonly file: string;
	readonly questions: readonly Golden[];
}

const formats: Readonly<Record<TextFormat, string>> = {
	moodle_auto_format: '0',
	html: '1',
	plain_text: '2',
	markdown: '4'
};
const text = ({ text, format }: Formatted): Text => ({ text, format: formats[format] });
const goldenText = ({ text, format }: Text): Text => ({ text, format });
const close = (value: number) => Number(value.toFixed(6));

/** What of a question is compared, in one shape for both. */
const shared = (name: string | undefined, idnumber: string | undefined, tags: readonly string[] | undefined) => ({
	name,
	idnumber,
	tags
});

const ours = (question: Imported) => ({
	...shared(question.name, question.idnumber, question.tags),
	text: text(question.questiontext),
	generalfeedback: text(question.generalfeedback),
	...particular(question)
});

function particular(question: Imported): object {
	switch (question.qtype) {
		case 'other':
			return { qtype: question.of };
		case 'multichoice':
			return { qtype: 'multichoice', single: Number(question.single), answers: question.answers.map(whole) };
		case 'shortanswer':
			return {
				qtype: 'shortanswer',
				answers: question.answers.map((each) => ({ ...whole(each), text: each.text.text }))
			};
		case 'numerical':
			return {
				qtype: 'numerical',
				answers: question.answers.map(({ answer, tolerance, fraction, feedback }) => ({
					answer: answer === '*' ? answer : close(Number(answer)),
					tolerance: close(tolerance),
					fraction: close(fraction),
					feedback: text(feedback)
				}))
			};
		case 'match':
			return {
				qtype: 'match',
				pairs: question.subquestions.map((each) => ({ text: text(each.text), answer: each.answer }))
			};
		case 'truefalse':
			return {
				qtype: 'truefalse',
				correct: Number(question.correct),
				feedbackTrue: text(question.feedbackTrue),
				feedbackFalse: text(question.feedbackFalse)
			};
		default:
			return { qtype: question.qtype };
	}
}

const whole = (each: { text: Formatted; fraction: number; feedback: Formatted }) => ({
	text: text(each.text),
	fraction: close(each.fraction),
	feedback: text(each.feedback)
});

const theirs = (golden: Golden) => ({
	...shared(golden.name, golden.idnumber, golden.tags),
	text: { text: golden.questiontext, format: golden.questiontextformat },
	generalfeedback: { text: golden.generalfeedback, format: golden.generalfeedbackformat },
	...goldenParticular(golden)
});

function goldenParticular(golden: Golden): object {
	const { qtype, answer = [], fraction = [], feedback = [], tolerance = [] } = golden;
	const each = answer.map((given, i) => ({
		fraction: close((fraction[i] ?? NaN) * 100),
		feedback: goldenText(feedback[i] as Text),
		given
	}));
	switch (qtype) {
		case 'multichoice':
			return {
				qtype,
				single: golden.single,
				answers: each.map(({ given, ...rest }) => ({ text: goldenText(given as Text), ...rest }))
			};
		case 'shortanswer':
			return { qtype, answers: each.map(({ given, ...rest }) => ({ text: given, ...rest })) };
		case 'numerical':
			return {
				qtype,
				answers: each.map(({ given, ...rest }, i) => ({
					answer: given === '*' ? given : close(Number(given)),
					tolerance: close(Number(tolerance[i])),
					...rest
				}))
			};
		case 'match':
			return {
				qtype,
				pairs: (golden.subquestions ?? []).map((pair, i) => ({
					text: goldenText(pair),
					answer: golden.subanswers?.[i]
				}))
			};
		case 'truefalse':
			return {
				qtype,
				correct: golden.correctanswer,
				feedbackTrue: goldenText(golden.feedbacktrue as Text),
				feedbackFalse: goldenText(golden.feedbackfalse as Text)
			};
		default:
			return { qtype };
	}
}

describe('GIFT as Moodle 4.5 reads it', () => {
	const files = records<GoldenFile>('golden/gift.jsonl');

	it.each(files.map(({ file, questions }) => ({ file, questions })))('$file', ({ file, questions }) => {
		const parsed = readGift(fixture(file));
		expect(parsed.problems).toEqual([]);
		expect(parsed.questions.map(ours)).toEqual(questions.filter(({ qtype }) => qtype !== 'category').map(theirs));
	});

	it('covers 71 files with 407 questions', () => {
		const all = files.flatMap(({ questions }) => questions).filter(({ qtype }) => qtype !== 'category');
		expect([files.length, all.length]).toEqual([71, 407]);
	});

	it('become questions of ours, but for types that there are not and what nobody could answer right', () => {
		const tried = files.flatMap(
			({ file }) => dryRun(new TextEncoder().encode(fixture(file)), 'gift', destination).questions
		);
		const reasons = new Map<string, number>();
		for (const { taken, problems } of tried) {
			const reason = taken ? 'taken' : (problems.find(({ severity }) => severity === 'error')?.code ?? '');
			reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
		}
		console.info(Object.fromEntries(reasons));
		expect(Object.fromEntries(reasons)).toMatchInlineSnapshot(`
			{
			  "no-whole-mark": 2,
			  "same-twice": 3,
			  "taken": 363,
			  "too-few-answers": 2,
			  "type-lacking": 37,
			}
		`);
	});

	it('keeps the category for the questions that follow', () => {
		const { questions } = readGift(fixture('gift/tsugi/chatgpt-torture.txt'));
		expect(new Set(questions.map(({ category }) => category))).toEqual(new Set(['DJ4E / GIFT Torture Test']));
	});
});
