/** Many learners who take a timed exam at once: how long a save takes, and whether every answer is there afterwards. */
import { setTimeout as after } from 'node:timers/promises';
import { rightForm } from '../../lib/quiz/right-form.ts';
import { course, makeLearners, openFile } from './learners.js';
import { connect } from './load.js';
import { freshFolder, startServer } from './server.js';
import { printTable } from './table.js';

const QUESTIONS = 20;
const MINUTES = 30;
/** Seconds that a learner thinks about a question, at the most; the exam is played fast. */
const THINKING = 3;

/** @param {number} count @returns the exit code: 0 when every figure is met */
export async function examTest(count) {
	const folder = freshFolder();
	await (await startServer(folder)).stop();
	makeExam(folder);
	const server = await startServer(folder);
	const learners = makeLearners(folder, server.address, count);
	/** @type {number[]} */
	const times = [];
	const began = performance.now();
	const saved = await Promise.all(learners.map((learner) => takeExam(server, folder, learner, times)));
	const took = (performance.now() - began) / 1000;
	const memory = server.memory().most;
	await server.stop();
	times.sort((a, b) => a - b);
	const acknowledged = saved.reduce((sum, each) => sum + each, 0);
	const file = openFile(folder);
	const one = (/** @type {string} */ query) =>
		Number(Object.values(/** @type {object} */ (file.prepare(query).get()))[0]);
	const kept = one(
		"select count(*) from responses join attempts on attempts.id = attempt_id where kind = 'check' and saved_at is not null"
	);
	const right = one("select count(*) from attempts where kind = 'check' and passed = 1 and score = max_score");
	file.close();
	console.log(
		`${count} learners, ${acknowledged} saves in ${took.toFixed(0)} s (${(acknowledged / took).toFixed(0)}/s), median ${times[times.length >> 1]?.toFixed(1)} ms, ${memory.toFixed(0)} MB`
	);
	return printTable([
		{
			name: 'saving an answer, 99th percentile',
			value: times[Math.floor(times.length * 0.99)] ?? NaN,
			target: 200,
			bound: 'at most',
			unit: ' ms'
		},
		{ name: 'answers acknowledged', value: acknowledged, target: count * QUESTIONS, bound: 'at least' },
		{ name: 'answers that are not there', value: acknowledged - kept, target: 0, bound: 'at most' },
		{ name: 'learners graded with all marks', value: right, target: count, bound: 'at least' }
	])
		? 0
		: 1;
}

/** Makes the course's check a timed exam of twenty questions, before the server reads it. @param {string} folder */
function makeExam(folder) {
	const file = openFile(folder);
	const { id, content } = /** @type {{ id: string, content: string }} */ (
		file.prepare('select id, content from course_versions where course_id = ? and is_current = 1').get(course)
	);
	const compiled = JSON.parse(content);
	compiled.check = { ...compiled.check, draw: QUESTIONS / compiled.lessons.length, timeLimitMinutes: MINUTES };
	file.prepare('update course_versions set content = ? where id = ?').run(JSON.stringify(compiled), id);
	file.close();
}

/** @param {{ port: number, address: string }} server @param {string} folder @param {import('./learners.js').Learner} learner @param {number[]} times */
async function takeExam({ port, address }, folder, { userId, headers }, times) {
	const { send, close } = connect(port);
	const posting = { ...headers, origin: address, 'content-type': 'application/x-www-form-urlencoded' };
	const post = (/** @type {string} */ path, /** @type {string} */ body = '') => ({
		path: `/en/courses/${course}/${path}`,
		method: /** @type {const} */ ('POST'),
		headers: { ...posting, accept: 'application/json', 'x-sveltekit-action': 'true' },
		body
	});
	await after(Math.random() * THINKING * 1000);
	await send(post('check?/begin'));
	let saved = 0;
	for (const { slot, body } of answersOf(folder, userId)) {
		await after(Math.random() * THINKING * 1000);
		const began = performance.now();
		const { status, text } = await send(post(`check/${slot + 1}?/save`, body));
		times.push(performance.now() - began);
		if (status === 200 && text.includes(String.raw`\"saved\":1`)) saved++;
	}
	await send(post('check?/submit'));
	close();
	return saved;
}

/** The right answers to the questions that a learner was given. @param {string} folder @param {string} userId */
function answersOf(folder, userId) {
	const file = openFile(folder);
	const rows = /** @type {{ slot: number, question: string }[]} */ (
		file
			.prepare(
				`select slot, question from responses join attempts on attempts.id = attempt_id
				 join enrolments on enrolments.id = enrolment_id join learners on learners.id = learner_id where user_id = ?`
			)
			.all(userId)
	);
	file.close();
	return rows.map(({ slot, question }) => {
		const fields = [...rightForm(`q${slot}`, JSON.parse(question))].map(([name, value]) => [name, String(value)]);
		return { slot, body: new URLSearchParams(fields).toString() };
	});
}
