import { describe, expect, it } from 'vitest';
import { gradeOf, readResponse } from '../../../src/lib/quiz/asked.ts';
import type { Question } from '../../../src/lib/quiz/question.ts';
import { readGift } from '../../../src/lib/interop/gift/read.ts';
import type { Imported } from '../../../src/lib/interop/imported.ts';
import { mapQuestion } from '../../../src/lib/interop/map/map.ts';
import { destination } from './destination.ts';
import { fixture, records } from './fixtures.ts';

/** Responses that Moodle 4.5 graded; that to a choice is the place of the answer among those that have words. */
interface Graded {
	readonly file: string;
	readonly name: string;
	readonly qtype: Imported['qtype'];
	readonly text: string;
	readonly cases: readonly { readonly response: string | readonly number[]; readonly fraction: number }[];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const files = new Map<string, readonly Imported[]>();
const questionsOf = (file: string) => {
	const read = files.get(file) ?? readGift(fixture(`gift/tsugi/${file}`)).questions;
	files.set(file, read);
	return read;
};

/** What our question gives for the response as a form would post it. */
function ours(question: Question, response: Graded['cases'][number]['response']): number {
	const form = new FormData();
	if (typeof response === 'string') form.append('q', response);
	else {
		const { options } = question as Question & { options: readonly { id: string }[] };
		for (const i of response) form.append('q', options[i]?.id ?? '');
	}
	const reading = readResponse(form, 'q', question);
	return reading.type === 'given' ? gradeOf(question, reading.response).fraction : 0;
}

describe('grades of imported questions', () => {
	const graded = records<Graded>('golden/moodle-grading.jsonl');

	it('are those of Moodle for at least 99 % of its responses', () => {
		const different: string[] = [];
		let [all, unread] = [0, 0];
		for (const { file, name, qtype, text, cases } of graded) {
			const imported = questionsOf(file).find(
				(each) => each.qtype === qtype && flat(each.questiontext.text) === flat(text) && each.name === name
			);
			const question = imported && mapQuestion(imported, 'q', destination).question;
			for (const { response, fraction } of cases) {
				all++;
				if (!question) unread++;
				const mine = question ? ours(question, response) : NaN;
				if (!(Math.abs(mine - fraction) <= 1e-6))
					different.push(`${file} ${name} ${String(response)}: ${mine}, ${fraction}`);
			}
		}
		console.info(`${all - different.length} of ${all} grades the same, ${unread} to questions not taken`);
		expect(all).toBe(1164);
		expect(different).toMatchSnapshot();
		expect(different.length / all).toBeLessThanOrEqual(0.01);
	});
});
