import type { Answer, Formatted, Imported, NumericalAnswer, Particular, Subquestion } from '../imported.ts';
import type { Written } from '../written.ts';

/** Writes questions as Moodle's XML, in the elements that Moodle 4.5 itself exports. Keeps all that the model has. */
export function writeMoodleXml(questions: readonly Imported[]): Written {
	let category = '';
	const elements = questions.flatMap((question) => {
		const heading =
			question.category === category
				? []
				: [element('question', { type: 'category' }, element('category', {}, words(question.category)))];
		category = question.category;
		return [...heading, written(question)];
	});
	return {
		text: `<?xml version="1.0" encoding="UTF-8"?>\n${element('quiz', {}, ...elements)}`,
		problems: []
	};
}

const typeOf = (question: Imported): string =>
	question.qtype === 'other'
		? question.of
		: (({ match: 'matching', multianswer: 'cloze' } as Readonly<Record<string, string>>)[question.qtype] ??
			question.qtype);

const written = (question: Imported): string =>
	element(
		'question',
		{ type: typeOf(question) },
		element('name', {}, words(question.name)),
		formatted('questiontext', question.questiontext),
		formatted('generalfeedback', question.generalfeedback),
		element('defaultgrade', {}, '1.0000000'),
		element('penalty', {}, question.qtype === 'truefalse' ? '1.0000000' : '0.3333333'),
		element('hidden', {}, '0'),
		element('idnumber', {}, escaped(question.idnumber)),
		...particular(question),
		...question.hints.map((hint) => formatted('hint', hint)),
		...(question.tags.length > 0
			? [element('tags', {}, ...question.tags.map((tag) => element('tag', {}, words(tag))))]
			: [])
	);

const said = (value: boolean): string => (value ? 'true' : 'false');

function particular(question: Particular): string[] {
	switch (question.qtype) {
		case 'multichoice':
			return [
				element('single', {}, said(question.single)),
				element('shuffleanswers', {}, said(question.shuffle)),
				element('answernumbering', {}, 'abc'),
				element('showstandardinstruction', {}, '0'),
				...question.answers.map((each) => answer(each))
			];
		case 'truefalse':
			return ([true, false] as const).map((value) =>
				element(
					'answer',
					{ fraction: value === question.correct ? '100' : '0', format: 'moodle_auto_format' },
					words(said(value)),
					formatted('feedback', value ? question.feedbackTrue : question.feedbackFalse)
				)
			);
		case 'shortanswer':
			return [element('usecase', {}, question.usecase ? '1' : '0'), ...question.answers.map((each) => answer(each))];
		case 'numerical':
			return [...question.answers.map(number), ...units(question.unit)];
		case 'match':
			return [element('shuffleanswers', {}, 'true'), ...question.subquestions.map(subquestion)];
		case 'ordering':
			return [
				element('layouttype', {}, 'VERTICAL'),
				element('selecttype', {}, 'ALL'),
				element('selectcount', {}, '0'),
				element('gradingtype', {}, 'ABSOLUTE_POSITION'),
				element('showgrading', {}, 'SHOW'),
				element('numberingstyle', {}, 'none'),
				// Moodle's ordering type keeps the place of an item in its fraction.
				...question.items.map((item, i) => answer(item, String(i + 1)))
			];
		default:
			return [];
	}
}

const answer = ({ text, fraction, feedback }: Answer, place?: string): string =>
	element(
		'answer',
		{ fraction: place ?? String(fraction), format: text.format },
		...contents(text),
		formatted('feedback', feedback)
	);

const number = ({ answer, tolerance, fraction, feedback }: NumericalAnswer): string =>
	element(
		'answer',
		{ fraction: String(fraction), format: 'moodle_auto_format' },
		words(answer),
		formatted('feedback', feedback),
		element('tolerance', {}, String(Number(tolerance.toPrecision(12))))
	);

const units = (unit: string): string[] => [
	...(unit === ''
		? []
		: [
				element(
					'units',
					{},
					element('unit', {}, element('multiplier', {}, '1'), element('unit_name', {}, escaped(unit)))
				)
			]),
	element('unitgradingtype', {}, '0'),
	element('unitpenalty', {}, '0.1000000'),
	element('showunits', {}, unit === '' ? '3' : '0'),
	element('unitsleft', {}, '0')
];

/** Moodle passes over a feedback here; our import reads it. */
const subquestion = ({ text, answer, feedback }: Subquestion): string =>
	element(
		'subquestion',
		{ format: text.format },
		...contents(text),
		element('answer', {}, words(answer)),
		...(feedback.text === '' ? [] : [formatted('feedback', feedback)])
	);

const words = (text: string): string => element('text', {}, escaped(text));

const contents = ({ text, files }: Formatted): string[] => [
	words(text),
	...files.map(({ name, base64 }) => element('file', { name, path: '/', encoding: 'base64' }, base64))
];

const formatted = (name: string, text: Formatted): string => element(name, { format: text.format }, ...contents(text));

function element(name: string, attributes: Readonly<Record<string, string>>, ...inner: readonly string[]): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const [only = ''] = inner;
	const content = inner.length > 1 || only.startsWith('<') ? `\n${inner.join('\n')}\n` : only;
	return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Characters that XML 1.0 has no way to write go. */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[&<>"]/g, (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character] ?? ''};`);
