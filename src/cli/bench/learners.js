/** Accounts that are signed in and in the middle of the course; made in the database, for hashing passwords is slow by design. */
import Sqlite from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { connect } from './load.js';

export const course = 'before-you-borrow';
const month = 30 * 24 * 3600 * 1000;

/**
 * @typedef {{ slot: number, type: string, options: string[] }} Slot a question of an open check that one field answers
 * @typedef {{ userId: string, headers: Record<string, string>, slots: Slot[] }} Learner
 */

/** @param {string} dataDir */
export const openFile = (dataDir) => new Sqlite(join(dataDir, 'evenkeel.sqlite'), { readonly: false });

/**
 * `count` confirmed accounts, each signed in.
 * @param {string} dataDir @param {string} address @param {number} count @returns {Learner[]}
 */
export function makeLearners(dataDir, address, count) {
	const file = openFile(dataDir);
	file.pragma('busy_timeout = 5000');
	const user = file.prepare(
		`insert into users (id, email, name, password_hash, email_confirmed_at, is_operator, locale, jurisdiction, theme, text_size, created_at)
		 values (@id, @email, 'Lihua', '-', @now, 0, 'en', 'CN', 'system', 'normal', @now)`
	);
	const session = file.prepare(
		`insert into sessions (id, user_id, expires_at, created_at, user_agent) values (?, ?, ?, ?, 'bench')`
	);
	const learners = Array.from({ length: count }, () => {
		const [userId, cookie] = [randomBytes(10).toString('hex'), randomBytes(20).toString('hex')];
		const now = Date.now();
		user.run({ id: userId, email: `${userId}@bench.example`, now });
		session.run(createHash('sha256').update(cookie).digest('hex'), userId, now + month, now);
		return { userId, headers: { cookie: `evenkeel_session=${cookie}`, origin: address }, slots: [] };
	});
	file.close();
	return learners;
}

/** Begins the final check for each of them, by its form. @param {string} dataDir @param {number} port @param {Learner[]} learners */
export async function beginChecks(dataDir, port, learners) {
	const { send, close } = connect(port);
	for (const { headers } of learners)
		await send({ ...post(`/en/courses/${course}/check?/begin`, ''), headers: form(headers) });
	close();
	const file = openFile(dataDir);
	const questions = file.prepare(
		`select slot, question from responses join attempts on attempts.id = attempt_id
		 join enrolments on enrolments.id = enrolment_id join learners on learners.id = learner_id where user_id = ?`
	);
	for (const learner of learners) {
		const rows = /** @type {{ slot: number, question: string }[]} */ (questions.all(learner.userId));
		learner.slots = rows.flatMap(({ slot, question }) => {
			const { type, options = [] } = JSON.parse(question);
			return oneField.includes(type) ? [{ slot, type, options: options.map(idOf) }] : [];
		});
		if (learner.slots.length === 0) throw new Error('No check was begun.');
	}
	file.close();
}

const oneField = ['single-choice', 'multiple-choice', 'true-false', 'numeric'];
const idOf = (/** @type {{ id: string }} */ { id }) => id;

/** The k-th answer of a learner: over all slots, then another to each; of numbers no two are the same. @param {Learner} learner @param {number} k */
export function answer({ slots }, k) {
	const asked = slots[k % slots.length];
	if (!asked) throw new RangeError('no slot');
	const { slot, type, options } = asked;
	if (type === 'numeric') return { slot, value: String(k) };
	const choices = type === 'true-false' ? ['true', 'false'] : options;
	return { slot, value: choices[Math.floor(k / slots.length) % choices.length] ?? '' };
}

/** Saves an answer as the page does. @param {Learner} learner @param {{ slot: number, value: string }} answer @returns {import('./load.js').Request} */
export function save({ headers }, { slot, value }) {
	const request = post(`/en/courses/${course}/check/${slot + 1}?/save`, `q${slot}=${encodeURIComponent(value)}`);
	return { ...request, headers: { ...form(headers), accept: 'application/json', 'x-sveltekit-action': 'true' } };
}

/** @param {import('./load.js').Reply} reply */
export const isSaved = ({ status, text }) => status === 200 && text.startsWith('{"type":"success"');

const post = (/** @type {string} */ path, /** @type {string} */ body) => ({
	path,
	method: /** @type {const} */ ('POST'),
	body
});
const form = (/** @type {Record<string, string>} */ headers) => ({
	...headers,
	'content-type': 'application/x-www-form-urlencoded'
});
