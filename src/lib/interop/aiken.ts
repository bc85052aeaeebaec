import { plain, type Answer, type Imported } from './imported.ts';
import { enough } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { errorAt, type Problem } from './problem.ts';
import { defaultName } from './text/name.ts';

const option = /^([A-Z])[.)]\s+(.*)$/;
const key = /^ANSWER:\s*([A-Z])\s*$/i;

/** Reads Aiken: the question, options as `A. …` or `A) …`, and `ANSWER: A`. */
export function readAiken(source: string): Parsed {
	const questions: Imported[] = [];
	const problems: Problem[] = [];
	let open: { line: number; text: string[]; options: { letter: string; text: string }[] } | undefined;
	const unanswered = () => {
		if (open) problems.push(errorAt(open.line, 'no-answer-line', defaultName(open.text.join(' '))));
		open = undefined;
	};
	for (const [index, raw] of source.split(/\r\n?|\n/).entries()) {
		if (enough({ questions, problems })) break;
		const line = raw.trim();
		if (line === '') continue;
		const [, letter = '', text = ''] = option.exec(line) ?? [];
		const [, right] = key.exec(line) ?? [];
		if (right !== undefined) {
			const read = open ? question(open, right.toUpperCase()) : errorAt(index + 1, 'no-text', line);
			if ('severity' in read) problems.push(read);
			else questions.push(read);
			open = undefined;
		} else if (letter !== '' && open) open.options.push({ letter, text });
		else {
			if (open && open.options.length > 0) unanswered();
			open ??= { line: index + 1, text: [], options: [] };
			open.text.push(line);
		}
	}
	unanswered();
	return { questions, problems };
}

function question(
	{ line, text, options }: { line: number; text: string[]; options: { letter: string; text: string }[] },
	right: string
): Imported | Problem {
	if (options.length < 2) return errorAt(line, 'too-few-answers', String(options.length));
	if (!options.some(({ letter }) => letter === right)) return errorAt(line, 'key-not-an-option', right);
	const words = text.join('\n');
	return {
		line,
		name: defaultName(words),
		questiontext: plain(words),
		generalfeedback: plain(''),
		hints: [],
		tags: [],
		idnumber: '',
		category: '',
		qtype: 'multichoice',
		single: true,
		shuffle: true,
		answers: options.map((each): Answer => ({
			text: plain(each.text),
			fraction: each.letter === right ? 100 : 0,
			feedback: plain('')
		}))
	};
}
