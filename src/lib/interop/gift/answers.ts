import {
	plain,
	type Answer,
	type NumericalAnswer,
	type Particular,
	type Subquestion,
	type TextFormat
} from '../imported.ts';
import type { ProblemCode } from '../problem.ts';
import { shown } from './escapes.ts';
import { formatted, withFeedback } from './format.ts';

type Failed = { readonly failed: ProblemCode; readonly detail?: string };

/**
 * What stands between the braces of a question, its escapes hidden, in the order in which Moodle tells the types apart:
 * numbers by a leading `#`, choices by a `~`, matching by `=` with `->`, true or false by its word, ordering by a
 * leading `>` (as its type writes it), else short answers.
 */
export function readAnswers(answers: string, format: TextFormat): Particular | Failed {
	if (answers === '') return { qtype: 'other', of: 'essay' };
	if (answers.startsWith('>')) return ordering(answers, format);
	if (answers.startsWith('#')) return numerical(answers.slice(1), format);
	if (answers.includes('~')) return multichoice(answers, format);
	if (answers.includes('=') && answers.includes('->')) return match(answers, format);
	return trueFalse(answers, format) ?? shortAnswer(answers, format);
}

const weight = /^%(-*\d{1,3}\.?\d*)%/;

/** Parts without the empty one before the first mark. */
function parts(text: string, mark: string): string[] {
	const [first = '', ...rest] = text.split(mark).map((part) => part.trim());
	return first === '' ? rest : [first, ...rest];
}

function weighed(answer: string, otherwise: number): { fraction: number; rest: string } {
	const found = weight.exec(answer);
	return found
		? { fraction: Number(found[1]), rest: answer.slice(found[0].length) }
		: { fraction: otherwise, rest: answer };
}

function multichoice(answers: string, format: TextFormat): Particular | Failed {
	const each = parts(answers.replaceAll('=', '~='), '~');
	if (each.length < 2) return { failed: 'too-few-answers' };
	return {
		qtype: 'multichoice',
		single: answers.includes('='),
		shuffle: true,
		answers: each.map((answer) => {
			const { fraction, rest } = answer.startsWith('=') ? { fraction: 100, rest: answer.slice(1) } : weighed(answer, 0);
			return { fraction, ...withFeedback(rest, format) };
		})
	};
}

function match(answers: string, format: TextFormat): Particular | Failed {
	const each = parts(answers, '=');
	const broken = each.find((pair) => !pair.includes('->'));
	if (broken !== undefined) return { failed: 'no-arrow', detail: shown(broken) };
	if (each.length < 2) return { failed: 'too-few-answers' };
	const subquestions = each.map((pair): Subquestion => {
		const at = pair.indexOf('->');
		return {
			text: formatted(pair.slice(0, at), format),
			answer: shown(pair.slice(at + 2).trim()).trim(),
			feedback: plain('')
		};
	});
	return { qtype: 'match', subquestions };
}

function trueFalse(answers: string, format: TextFormat): Particular | undefined {
	const [word = '', wrong = '', right = ''] = hashes(answers);
	const said = word.trim().toUpperCase();
	if (!['T', 'TRUE', 'F', 'FALSE'].includes(said)) return undefined;
	const correct = said.startsWith('T');
	const [feedbackTrue, feedbackFalse] = correct ? [right, wrong] : [wrong, right];
	return {
		qtype: 'truefalse',
		correct,
		feedbackTrue: formatted(feedbackTrue, format),
		feedbackFalse: formatted(feedbackFalse, format)
	};
}

/** Three parts by the first two `#`. */
function hashes(text: string): string[] {
	const [word = '', wrong = '', ...right] = text.split('#');
	return [word, wrong, right.join('#')];
}

const shortAnswer = (answers: string, format: TextFormat): Particular => ({
	qtype: 'shortanswer',
	usecase: false,
	answers: parts(answers, '=').map((answer): Answer => {
		const { fraction, rest } = weighed(answer, 100);
		return { fraction, ...withFeedback(rest, format) };
	})
});

function numerical(answers: string, format: TextFormat): Particular | Failed {
	const other = answers.indexOf('~');
	const given = parts(other < 0 ? answers : answers.slice(0, other), '=');
	if (given.length === 0) return { failed: 'too-few-answers' };
	const read = given.map((answer): NumericalAnswer | Failed => {
		const { fraction, rest } = weighed(answer, 100);
		const { text, feedback } = withFeedback(rest, format);
		const number = numberWithin(text.text);
		return number ? { ...number, fraction, feedback } : { failed: 'not-a-number', detail: text.text };
	});
	const failed = read.find((answer) => 'failed' in answer);
	if (failed) return failed;
	const wrong =
		other < 0
			? []
			: [{ answer: '*', tolerance: 0, fraction: 0, feedback: withFeedback(answers.slice(other + 1), format).feedback }];
	return { qtype: 'numerical', unit: '', answers: [...read.filter((answer) => 'answer' in answer), ...wrong] };
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** `5`, `5:0.1` (give or take) or `4.9..5.1` (from, to). */
function numberWithin(text: string): Pick<NumericalAnswer, 'answer' | 'tolerance'> | undefined {
	const [least = '', most] = text.split('..').map((part) => part.trim());
	if (most !== undefined) {
		if (!number.test(least) || !number.test(most)) return undefined;
		const middle = (Number(least) + Number(most)) / 2;
		return { answer: String(middle), tolerance: Number(most) - middle };
	}
	const [answer = '', tolerance = '0'] = text.split(':').map((part) => part.trim());
	if (answer !== '*' && !number.test(answer)) return undefined;
	return number.test(tolerance || '0') ? { answer, tolerance: Number(tolerance || '0') } : undefined;
}

function ordering(answers: string, format: TextFormat): Particular | Failed {
	const items = answers
		.split('\n')
		.slice(1)
		.map((item) => item.trim())
		.filter((item) => item !== '');
	if (items.length < 2) return { failed: 'too-few-answers' };
	return {
		qtype: 'ordering',
		items: items.map((item): Answer => ({ fraction: 100, ...withFeedback(item, format) }))
	};
}
