/** How fast answers of every type are graded, and whether attempts replayed from their events get the marks they had. */
import { compileCourse } from '../../lib/courses/compile.ts';
import { gradeOf } from '../../lib/quiz/asked.ts';
import { behaviourNames } from '../../lib/quiz/behaviours/index.ts';
import { after, eventOf, markOf, replay, untouched } from '../../lib/quiz/log.ts';
import { makeQuestion } from '../../lib/quiz/make.ts';
import { randomFrom } from '../../lib/quiz/random.ts';
import { QuizSettingsSchema } from '../../lib/quiz/settings.ts';
import { questionType } from '../../lib/quiz/types/index.ts';
import { readCourseFolders, readFacts, readGlossary } from '../../lib/server/courses/read-content.ts';
import { tools } from '../../lib/tools/index.ts';

const RESPONSES = 10_000;
const ATTEMPTS = 100_000;
const QUESTIONS = 5;
const content = 'src/content';

/** @returns {import('./table.js').Figure[]} */
export function measureQuiz() {
	const questions = shippedQuestions();
	return [
		{
			name: `grading ${RESPONSES} responses to ${questions.length} questions`,
			value: grading(questions),
			target: 1,
			bound: 'at most',
			unit: ' s'
		},
		{
			name: `of ${ATTEMPTS} attempts replayed, with other marks`,
			value: differing(questions),
			target: 0,
			bound: 'at most'
		}
	];
}

function shippedQuestions() {
	const idsOf = (/** @type {readonly { id: string }[]} */ entries) => new Set(entries.map(({ id }) => id));
	const known = { facts: idsOf(readFacts(content)), terms: idsOf(readGlossary(content)), tools: idsOf(tools) };
	return readCourseFolders(content)
		.flatMap((folder) => compileCourse(folder, known).lessons)
		.flatMap((lesson) => lesson.questions)
		.map((question) => makeQuestion(question, randomFrom(question.id)));
}

/** @typedef {ReturnType<typeof shippedQuestions>} Questions */

/** Seconds for right answers and others', by turns. @param {Questions} questions */
function grading(questions) {
	const keys = questions.map((question) => questionType(question.type).key(question));
	const given = Array.from({ length: RESPONSES }, (_, i) => {
		const at = i % questions.length;
		const alike = questions.findIndex(({ type }, other) => other !== at && type === questions[at]?.type);
		return { question: questions[at], response: i % 2 === 0 ? keys[at] : keys[alike] };
	});
	const began = performance.now();
	for (const { question, response } of given) if (question) gradeOf(question, response);
	return (performance.now() - began) / 1000;
}

/** @param {Questions} questions */
function differing(questions) {
	const random = randomFrom('attempts');
	const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
	let different = 0;
	for (let i = 0; i < ATTEMPTS; i++) {
		const asked = Array.from({ length: QUESTIONS }, () => questions[below(questions.length)]).filter(
			(each) => each !== undefined
		);
		const settings = QuizSettingsSchema.parse({
			behaviour: behaviourNames[below(behaviourNames.length)],
			certainty: below(2) === 0,
			passMark: 0.8,
			cooldownMinutes: 0,
			maxAttempts: null
		});
		const slots = asked.map(() => untouched);
		const written = [];
		for (let n = 0; n < 3 * QUESTIONS; n++) {
			const slot = below(asked.length);
			const question = asked[slot];
			const other = questions[below(questions.length)];
			if (!question || !other) continue;
			const source = below(2) === 0 ? question : other;
			const response = questionType(source.type).key(source);
			const event = /** @type {import('../../lib/quiz/log.ts').AttemptEvent} */ ({
				type: ['answered', 'changed', 'tried'][below(3)],
				slot,
				response,
				certainty: [undefined, 1, 2, 3][below(4)]
			});
			slots[slot] = after(slots[slot] ?? untouched, event, question, settings);
			const { type, slot: at, ...data } = /** @type {{ type: string, slot: number }} */ (event);
			written.push(JSON.stringify({ type, at, data }));
		}
		const marks = slots.map((state, slot) => markOf(state, /** @type {Questions[number]} */ (asked[slot]), settings));
		const read = written.map((line) => {
			const { type, at, data } = JSON.parse(line);
			return eventOf(type, at, data);
		});
		const again = replay(asked, settings, [...read, { type: 'submitted', by: 'learner' }]).fractions;
		if (JSON.stringify(again) !== JSON.stringify(marks)) different++;
	}
	return different;
}
