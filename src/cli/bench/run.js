/**
 * `npm run bench`: the figures the product promises, each with its target. `npm run bench -- crash` cuts the power instead,
 * `-- exam` has 500 learners take a timed exam at once, `-- quiz` grades and replays, `-- lending` does a lender's work.
 */
import { build } from '../build.js';
import { crashTest } from './crash.js';
import { examTest } from './exam.js';
import { measureFinance } from './finance.js';
import { measureLending } from './lending.js';
import { answer, beginChecks, course, isSaved, makeLearners, save } from './learners.js';
import { connect, load } from './load.js';
import { measurePages } from './pages.js';
import { measureQuiz } from './quiz.js';
import { freshFolder, startServer, stayOffServerCore } from './server.js';
import { printTable } from './table.js';

const connections = 50;
const rounds = 5;
const seconds = 4;
const lesson = `/en/courses/${course}/need-want-wait/2`;

build();
stayOffServerCore();
const [, , which] = process.argv;
const runs = {
	crash: () => crashTest(20),
	exam: () => examTest(500),
	lending: () => measureLending(),
	quiz: async () => (printTable(measureQuiz()) ? 0 : 1)
};
process.exit(await (runs[/** @type {keyof typeof runs} */ (which)] ?? figures)());

async function figures() {
	const folder = freshFolder();
	await (await startServer(folder)).stop();
	const server = await startServer(folder);
	await page(server.port, '/en', {});
	const start = (performance.now() - server.began) / 1000;
	const learners = makeLearners(folder, server.address, connections);
	await beginChecks(folder, server.port, learners);
	const rates = await requestRates(server.port, learners);
	const saves = await saveRates(server.port, learners);
	const memory = server.memory().most;
	const [learner] = learners;
	const pages = learner ? await measurePages(server.address, learner) : {};
	await server.stop();
	const finance = measureFinance();
	const all = printTable([
		{
			name: `lesson page (${rates.lesson.toFixed(0)}/s) against an empty page (${rates.empty.toFixed(0)}/s)`,
			value: rates.lesson / rates.empty,
			target: 0.6,
			bound: 'at least'
		},
		{ name: 'answers saved durably, per second', value: saves.perSecond, target: 1000, bound: 'at least' },
		{ name: 'saving an answer, 99th percentile', value: saves.p99, target: 100, bound: 'at most', unit: ' ms' },
		{ name: 'memory under load', value: memory, target: 250, bound: 'at most', unit: ' MB' },
		{ name: 'start to first page', value: start, target: 3, bound: 'at most', unit: ' s' },
		...Object.entries(pages).flatMap(([name, { script, shift }]) => [
			{
				name: `scripts of the ${name} page`,
				value: script,
				target: name === 'tool' ? 60 : 45,
				bound: /** @type {const} */ ('at most'),
				unit: ' KB'
			},
			{ name: `layout shift of the ${name} page`, value: shift, target: 0, bound: /** @type {const} */ ('at most') }
		]),
		{ name: 'a schedule of 360 months', value: finance.schedule, target: 1, bound: 'at most', unit: ' ms' },
		{ name: 'its yearly rate', value: finance.apr, target: 0.2, bound: 'at most', unit: ' ms' }
	]);
	return all ? 0 : 1;
}

/** Both pages in turns, so that what else the machine does meets both alike; the first turn warms up. @param {number} port @param {import('./learners.js').Learner[]} learners */
async function requestRates(port, learners) {
	/** @type {Record<'empty' | 'lesson', number[]>} */
	const rates = { empty: [], lesson: [] };
	for (let round = 0; round <= rounds; round++) {
		const empty = await load(port, { connections, seconds }, () => ({ path: '/dev/empty' }), isOk);
		const signedIn = await load(
			port,
			{ connections, seconds },
			(i) => ({ path: lesson, headers: learners[i]?.headers ?? {} }),
			isOk
		);
		if (round === 0) continue;
		rates.empty.push(empty.perSecond);
		rates.lesson.push(signedIn.perSecond);
	}
	return { empty: median(rates.empty), lesson: median(rates.lesson) };
}

/** @param {number} port @param {import('./learners.js').Learner[]} learners */
async function saveRates(port, learners) {
	const size = { connections, seconds };
	const next = (/** @type {number} */ i, /** @type {number} */ k) => {
		const learner = learners[i];
		if (!learner) throw new RangeError('no learner');
		return save(learner, answer(learner, k));
	};
	await load(port, size, next, isSaved);
	return load(port, { ...size, seconds: 3 * seconds }, next, isSaved);
}

/** @param {number} port @param {string} path @param {Record<string, string>} headers */
async function page(port, path, headers) {
	const { send, close } = connect(port);
	const reply = await send({ path, headers });
	close();
	if (!isOk(reply)) throw new Error(`${path} answered ${reply.status}`);
}

/** @param {import('./load.js').Reply} reply */
function isOk({ status }) {
	return status === 200;
}

/** @param {readonly number[]} values */
function median(values) {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
