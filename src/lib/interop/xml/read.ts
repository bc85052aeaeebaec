import { plain, type Answer, type Formatted, type Imported, type Particular, type TextFormat } from '../imported.ts';
import { enough } from '../limits.ts';
import type { Parsed } from '../parsed.ts';
import { errorAt, warningAt, type Problem } from '../problem.ts';
import { defaultName } from '../text/name.ts';
import { child, textOf, type Element } from './elements.ts';
import { leftOut } from './left-out.ts';
import { XmlError, XmlReader } from './parse.ts';

/** Reads a file of Moodle's XML. What is broken in one question leaves the others. */
export function readMoodleXml(source: string): Parsed {
	const questions: Imported[] = [];
	const problems: Problem[] = [];
	const reader = new XmlReader(source);
	let category = '';
	try {
		reader.open('quiz');
	} catch (error) {
		return { questions, problems: [told(error)] };
	}
	while (!enough({ questions, problems })) {
		try {
			const element = reader.child();
			if (!element) break;
			if (element.name !== 'question') continue;
			if (element.attributes['type'] === 'category') category = textOf(child(element, 'category'));
			else questions.push(question(element, category, problems));
		} catch (error) {
			problems.push(told(error));
			if (problems.at(-1)?.code === 'doctype' || !reader.resume('question')) break;
		}
	}
	return { questions, problems };
}

function told(error: unknown): Problem {
	if (!(error instanceof XmlError)) throw error;
	return errorAt(error.line, error.code, error.message);
}

function question(element: Element, category: string, problems: Problem[]): Imported {
	const questiontext = formatted(child(element, 'questiontext'));
	const { type = '' } = element.attributes;
	problems.push(...leftOut(element));
	for (const name of refused(element)) problems.push(warningAt(element.line, 'file-refused', name));
	return {
		line: element.line,
		name: textOf(child(element, 'name')).trim() || defaultName(questiontext.text),
		questiontext,
		generalfeedback: formatted(child(element, 'generalfeedback')),
		hints: all(element, 'hint')
			.map(formatted)
			.filter(({ text }) => text.trim() !== ''),
		tags: (child(element, 'tags')?.children ?? []).map((tag) => textOf(tag).trim()).filter((tag) => tag !== ''),
		idnumber: (child(element, 'idnumber')?.text ?? '').trim(),
		category,
		...(kinds[type]?.(element) ?? { qtype: 'other', of: type })
	};
}

/** What is particular to each type, by Moodle's name of it in XML. */
const kinds: Readonly<Record<string, (element: Element) => Particular>> = {
	multichoice: (element) => ({
		qtype: 'multichoice',
		single: isTrue(child(element, 'single')?.text ?? 'true'),
		shuffle: isTrue(child(element, 'shuffleanswers')?.text ?? 'true'),
		answers: all(element, 'answer').map(answer)
	}),
	truefalse(element) {
		const [first, second] = all(element, 'answer');
		const ofTrue = [first, second].find((each) => each && textOf(each).trim().toLowerCase() === 'true') ?? first;
		const ofFalse = ofTrue === first ? second : first;
		return {
			qtype: 'truefalse',
			correct: fraction(ofTrue) > fraction(ofFalse),
			feedbackTrue: formatted(ofTrue && child(ofTrue, 'feedback')),
			feedbackFalse: formatted(ofFalse && child(ofFalse, 'feedback'))
		};
	},
	shortanswer: (element) => ({
		qtype: 'shortanswer',
		usecase: isTrue(child(element, 'usecase')?.text ?? '0'),
		answers: all(element, 'answer').map(answer)
	}),
	numerical: (element) => ({
		qtype: 'numerical',
		unit: unitOf(element),
		answers: all(element, 'answer').map((each) => ({
			answer: textOf(each).trim(),
			tolerance: Number(child(each, 'tolerance')?.text.trim() || '0'),
			fraction: fraction(each),
			feedback: formatted(child(each, 'feedback'))
		}))
	}),
	matching: (element) => ({
		qtype: 'match',
		subquestions: all(element, 'subquestion').map((each) => ({
			text: formatted(each),
			answer: textOf(child(each, 'answer')).trim(),
			feedback: formatted(child(each, 'feedback'))
		}))
	}),
	ordering: (element) => ({
		qtype: 'ordering',
		items: all(element, 'answer')
			.map(answer)
			.toSorted((a, b) => a.fraction - b.fraction)
			.map((item) => ({ ...item, fraction: 100 }))
	}),
	cloze: () => ({ qtype: 'multianswer' })
};

const answer = (element: Element): Answer => ({
	text: formatted(element),
	fraction: fraction(element),
	feedback: formatted(child(element, 'feedback'))
});

const fraction = (element: Element | undefined): number => Number(element?.attributes['fraction'] ?? '0') || 0;

/** The unit in which answers count as they stand. */
function unitOf(element: Element): string {
	const units = child(element, 'units')?.children ?? [];
	const one = units.find((unit) => Number(child(unit, 'multiplier')?.text ?? '1') === 1);
	return (one ? (child(one, 'unit_name')?.text ?? '') : '').trim();
}

const all = (element: Element, name: string): Element[] => element.children.filter((each) => each.name === name);

const isTrue = (text: string): boolean => ['1', 'true'].includes(text.trim().toLowerCase());

const formats: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle_auto_format: 'moodle_auto_format',
	plain_text: 'plain_text',
	markdown: 'markdown'
};

function formatted(element: Element | undefined): Formatted {
	if (!element) return plain('', 'html');
	const files = all(element, 'file').flatMap((file) => {
		const { name = '', encoding } = file.attributes;
		return isFile(file) && encoding === 'base64' ? [{ name, base64: file.text.replace(/\s+/g, '') }] : [];
	});
	return { text: textOf(element).trim(), format: formats[element.attributes['format'] ?? 'html'] ?? 'html', files };
}

const LARGEST_FILE = 1_400_000;

/** A file of at most a megabyte, in base64, whose name is one. */
const isFile = ({ attributes, text }: Element): boolean =>
	text.length <= LARGEST_FILE && /^[^/\\\0]{1,200}$/.test(attributes['name'] ?? '') && /^[A-Za-z0-9+/=\s]*$/.test(text);

const refused = (element: Element): string[] =>
	element.children.flatMap((each) =>
		each.name === 'file' && !isFile(each) ? [each.attributes['name'] ?? ''] : refused(each)
	);
