/** Kills the server while answers are being saved, again and again, and counts what was acknowledged but is not there. */
import { setTimeout as after } from 'node:timers/promises';
import { answer, beginChecks, isSaved, makeLearners, openFile, save } from './learners.js';
import { connect } from './load.js';
import { freshFolder, startServer } from './server.js';

const connections = 50;

/** @typedef {{ acknowledged: number, kept: Map<number, string>, sending: { slot: number, value: string } | undefined }} Record */

/** @param {number} times @returns the exit code: 0 when nothing was lost */
export async function crashTest(times) {
	const folder = freshFolder();
	let server = await startServer(folder);
	const learners = makeLearners(folder, server.address, connections);
	await beginChecks(folder, server.port, learners);
	let [acknowledged, lost] = [0, 0];
	for (let time = 1; time <= times; time++) {
		const records = learners.map(
			() => /** @type {Record} */ ({ acknowledged: 0, kept: new Map(), sending: undefined })
		);
		const saving = learners.map((learner, i) => keepSaving(server, learner, records[i], 1000 * time));
		await after(1000 + Math.random() * 1000);
		await server.kill();
		await Promise.all(saving);
		server = await startServer(folder);
		await mustBeReady(server.port);
		const missing = missingIn(folder, learners, records);
		const saved = records.reduce((sum, record) => sum + record.acknowledged, 0);
		console.log(`kill ${time} of ${times}: ${saved} acknowledged, ${missing} lost`);
		acknowledged += saved;
		lost += missing;
	}
	await server.stop();
	console.log(`${acknowledged} answers acknowledged, ${lost} lost in ${times} kills`);
	return lost === 0 && acknowledged > 0 ? 0 : 1;
}

/** @param {number} port */
async function mustBeReady(port) {
	const { send, close } = connect(port);
	const { status } = await send({ path: '/readyz' });
	close();
	if (status !== 200) throw new Error(`The server came up, but answers ${status} at /readyz.`);
}

/** Saves one answer after another until the server is gone. @param {{ port: number, address: string }} server @param {import('./learners.js').Learner} learner @param {Record | undefined} record @param {number} from */
async function keepSaving({ port, address }, learner, record, from) {
	const { send, close } = connect(port);
	const own = { ...learner, headers: { ...learner.headers, origin: address } };
	for (let k = from; record; k++) {
		record.sending = answer(own, k);
		const reply = await send(save(own, record.sending)).catch(() => undefined);
		if (!reply) break; // The server is gone; what was under way may or may not have been kept.
		if (!isSaved(reply)) throw new Error(`An answer was refused: ${reply.status} ${reply.text.slice(0, 200)}`);
		record.kept.set(record.sending.slot, record.sending.value);
		record.acknowledged++;
		record.sending = undefined;
	}
	close();
}

/** How many of the last acknowledged answers are not in the database. @param {string} folder @param {import('./learners.js').Learner[]} learners @param {Record[]} records */
function missingIn(folder, learners, records) {
	const file = openFile(folder);
	const given = file.prepare(
		`select slot, response from responses join attempts on attempts.id = attempt_id
		 join enrolments on enrolments.id = enrolment_id join learners on learners.id = learner_id where user_id = ?`
	);
	let missing = 0;
	for (const [i, { userId }] of learners.entries()) {
		const { kept, sending } = records[i] ?? { kept: new Map(), sending: undefined };
		const rows = /** @type {{ slot: number, response: string | null }[]} */ (given.all(userId));
		const inFile = new Map(rows.map(({ slot, response }) => [slot, typedOf(JSON.parse(response ?? 'null'))]));
		for (const [slot, value] of kept) {
			const underWay = sending?.slot === slot ? sending.value : value;
			if (![value, underWay].includes(inFile.get(slot) ?? '')) missing++;
		}
	}
	file.close();
	return missing;
}

/** What the form gave, from the response that is kept of it. @param {unknown} response @returns {string} */
function typedOf(response) {
	if (Array.isArray(response)) return String(response[0]);
	return typeof response === 'object' && response && 'typed' in response ? String(response.typed) : String(response);
}
