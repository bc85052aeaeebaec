import type { Imported } from '../imported.ts';
import { enough } from '../limits.ts';
import type { Parsed } from '../parsed.ts';
import { errorAt, type Problem } from '../problem.ts';
import { defaultName } from '../text/name.ts';
import { readAnswers } from './answers.ts';
import { hidden, shown } from './escapes.ts';
import { formatted } from './format.ts';

interface Paragraph {
	readonly line: number;
	readonly lines: readonly string[];
}

/**
 * Reads a file of Moodle's GIFT as Moodle 4.5 does: questions parted by blank lines, comments with ids and tags, names,
 * text formats, and answers between the first `{` and the first `}` after it.
 */
export function readGift(source: string): Parsed {
	const questions: Imported[] = [];
	const problems: Problem[] = [];
	let category = '';
	for (const paragraph of paragraphs(source)) {
		const read = question(paragraph, category);
		if (read === undefined) continue;
		if (enough({ questions, problems })) break;
		if (typeof read === 'string') category = read;
		else if ('severity' in read) problems.push(read);
		else questions.push(read);
	}
	return { questions, problems };
}

function paragraphs(source: string): Paragraph[] {
	const found: { line: number; lines: string[] }[] = [];
	let open = false;
	for (const [index, each] of source.split(/\r\n?|\n/).entries()) {
		const line = each.trim();
		if (line === '') open = false;
		else if (open) found.at(-1)?.lines.push(line);
		else {
			found.push({ line: index + 1, lines: [line] });
			open = true;
		}
	}
	return found;
}

/** A question, a category for those that follow, what is wrong, or nothing where there are only comments. */
function question({ line, lines }: Paragraph, category: string): Imported | string | Problem | undefined {
	const isComment = (each: string) => each.startsWith('//');
	const { idnumber, tags } = labels(lines.filter(isComment).join('\n'));
	const first = lines.findIndex((each) => !isComment(each));
	if (first < 0) return undefined;
	const at = line + first;
	const body = lines
		.map((each) => (isComment(each) ? '' : each))
		.join('\n')
		.trim();
	if (/^\$CATEGORY:/.test(body)) return body.slice('$CATEGORY:'.length).trim();

	const { name, text } = named(hidden(body));
	const start = text.indexOf('{');
	const end = start < 0 ? -1 : text.indexOf('}', start);
	if (start >= 0 && end < 0) return errorAt(at, 'no-end-of-answers', excerpt(text));
	const [before, answers, after] =
		start < 0 ? [text, undefined, ''] : [text.slice(0, start), text.slice(start + 1, end).trim(), text.slice(end + 1)];
	// Where text goes on after the answers, a line stands for them, unless the text ends with a brace.
	const blank = start < 0 || after === '' || after.endsWith('}') ? '' : '_____';
	const questiontext = formatted(before + blank + after, 'moodle_auto_format');
	const feedbackAt = answers?.indexOf('####') ?? -1;
	const generalfeedback = formatted(feedbackAt < 0 ? '' : (answers ?? '').slice(feedbackAt + 4), questiontext.format);
	const given = feedbackAt < 0 ? answers : answers?.slice(0, feedbackAt).trim();
	const particular =
		given === undefined ? ({ qtype: 'other', of: 'description' } as const) : readAnswers(given, questiontext.format);
	if ('failed' in particular)
		return errorAt(at, particular.failed, particular.detail ?? (name || excerpt(questiontext.text)));
	return {
		line: at,
		name: name || defaultName(questiontext.text),
		questiontext,
		generalfeedback,
		hints: [],
		tags,
		idnumber,
		category,
		...particular
	};
}

/** `[id:…]` and `[tag:…]` in comments; `\]` stands for a bracket in them. */
function labels(comments: string): { idnumber: string; tags: string[] } {
	const read = (label: string) =>
		[...comments.matchAll(new RegExp(`\\[${label}:((?:\\\\\\]|[^\\]\\n]){1,255})\\]`, 'g'))].map(([, value = '']) =>
			value.replaceAll('\\]', ']').trim()
		);
	return { idnumber: read('id')[0] ?? '', tags: read('tag') };
}

function named(text: string): { name: string; text: string } {
	const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
	return end < 0 ? { name: '', text } : { name: shown(text.slice(2, end)).trim(), text: text.slice(end + 2).trim() };
}

const excerpt = (text: string): string => shown(text).replace(/\s+/g, ' ').slice(0, 60);
