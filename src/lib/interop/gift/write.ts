import type { Answer, Formatted, Imported, NumericalAnswer } from '../imported.ts';
import { errorAt, warningAt, type Problem } from '../problem.ts';
import type { Written } from '../written.ts';
import { escaped } from './escapes.ts';
import { formatName } from './format.ts';

/** Writes questions as GIFT. What GIFT can't say is told. */
export function writeGift(questions: readonly Imported[]): Written {
	const problems: Problem[] = [];
	let category = '';
	const blocks = questions.flatMap((question) => {
		const answers = answersOf(question, problems);
		if (answers === undefined) return [];
		if (question.hints.length > 0) problems.push(warningAt(0, 'hints-not-written', question.idnumber));
		const heading = question.category === category ? [] : [`$CATEGORY: ${question.category}\n`];
		category = question.category;
		return [...heading, `${labels(question)}::${escaped(question.name)}::${text(question.questiontext)}{${answers}}\n`];
	});
	return { text: blocks.join('\n'), problems };
}

function labels({ idnumber, tags }: Imported): string {
	const bracketed = (label: string, value: string) =>
		`[${label}:${value.replace(/[\r\n]+/g, ' ').replaceAll(']', '\\]')}]`;
	const all = [...(idnumber === '' ? [] : [bracketed('id', idnumber)]), ...tags.map((tag) => bracketed('tag', tag))];
	return all.length === 0 ? '' : `// ${all.join(' ')}\n`;
}

const text = ({ text, format }: Formatted): string => `[${formatName(format)}]${escaped(text)}`;

/** A text in the question's own format; one that begins like the name of a format says which it has. */
const inner = (formatted: Formatted, question: Imported): string =>
	formatted.format === question.questiontext.format && !/^\[(html|moodle|plain|markdown)\]/.test(formatted.text)
		? escaped(formatted.text)
		: text(formatted);

function answersOf(question: Imported, problems: Problem[]): string | undefined {
	const general = question.generalfeedback.text === '' ? '' : `\n\t####${text(question.generalfeedback)}`;
	const lines = linesOf(question, problems);
	return lines && `${lines.join('\n\t')}${general}${lines.length > 1 || general ? '\n' : ''}`;
}

function linesOf(question: Imported, problems: Problem[]): string[] | undefined {
	const told = ({ text: words, feedback }: { text: string; feedback: Formatted }) =>
		feedback.text === '' ? words : `${words}#${inner(feedback, question)}`;
	const worded = (answer: Answer) => told({ text: inner(answer.text, question), feedback: answer.feedback });
	switch (question.qtype) {
		case 'multichoice':
			if (!question.shuffle) problems.push(warningAt(0, 'order-not-written', question.idnumber));
			return [
				'',
				...question.answers.map((answer) =>
					question.single && answer.fraction === 100
						? `=${worded(answer)}`
						: `~${answer.fraction === 0 && !answer.text.text.startsWith('%') ? '' : `%${answer.fraction}%`}${worded(answer)}`
				)
			];
		case 'truefalse': {
			const [right, wrong] = question.correct
				? [question.feedbackTrue, question.feedbackFalse]
				: [question.feedbackFalse, question.feedbackTrue];
			const feedback = right.text + wrong.text === '' ? '' : `#${inner(wrong, question)}#${inner(right, question)}`;
			return [`${question.correct ? 'TRUE' : 'FALSE'}${feedback}`];
		}
		case 'shortanswer':
			if (question.usecase) problems.push(warningAt(0, 'case-not-written', question.idnumber));
			if (question.answers.some(({ text: words, feedback }) => `${words.text}${feedback.text}`.includes('->'))) {
				problems.push(errorAt(0, 'cannot-write-type', question.idnumber));
				return undefined;
			}
			return ['', ...question.answers.map((answer) => `=%${answer.fraction}%${worded(answer)}`)];
		case 'numerical':
			return ['#', ...question.answers.map((answer) => told({ text: numberOf(answer), feedback: answer.feedback }))];
		case 'match':
			if (question.subquestions.some(({ feedback }) => feedback.text !== '')) {
				problems.push(warningAt(0, 'feedback-not-written', question.idnumber));
			}
			return [
				'',
				...question.subquestions.map((pair) => {
					if (pair.text.text.includes('->')) problems.push(warningAt(0, 'arrow-changed', question.idnumber));
					return `=${inner(pair.text, question).replaceAll('->', '→')} -> ${escaped(pair.answer)}`;
				})
			];
		case 'ordering':
			return [
				'>0 ALL VERTICAL ABSOLUTE_POSITION SHOW none',
				...question.items.map((item) => told({ text: text(item.text), feedback: item.feedback }))
			];
		default:
			problems.push(errorAt(0, 'cannot-write-type', question.idnumber));
			return undefined;
	}
}

/** `=%50%3.14:0.01`, or `~` for what goes with any other number. */
const numberOf = ({ answer, tolerance, fraction }: NumericalAnswer): string =>
	answer === '*' && fraction === 0 ? '~' : `=%${fraction}%${answer}:${Number(tolerance.toPrecision(12))}`;
