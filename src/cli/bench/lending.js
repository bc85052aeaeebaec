/** `npm run bench -- lending`: a lender's large file, its overview, and what the API does in a second. */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { course, makeLearners, openFile } from './learners.js';
import { connect, load } from './load.js';
import { freshFolder, startServer } from './server.js';
import { printTable } from './table.js';

const rows = 100_000;
const perBulk = 1000;

/** @returns the exit code: 0 when every figure is met */
export async function measureLending() {
	const folder = freshFolder();
	const server = await startServer(folder);
	const lender = makeLender(folder, server.address);
	const file = await importFile(server.port, lender);
	const api = await measureApi(server.port, lender);
	await assign(server.port, lender);
	const checks = await measureChecks(server.port, lender);
	const overview = await timeOf(server.port, `/en/lend/${lender.id}`, lender.headers);
	await server.stop();
	const good = printTable([
		{ name: `a file of ${rows} borrowers: dry run`, value: file.checked, target: 10, bound: 'at most', unit: ' s' },
		{ name: `a file of ${rows} borrowers: added`, value: file.added, target: 30, bound: 'at most', unit: ' s' },
		{ name: 'borrowers added by the API, per second (bulk)', value: api, target: 500, bound: 'at least' },
		{ name: 'overview of all assignments', value: overview, target: 500, bound: 'at most', unit: ' ms' },
		{ name: 'completion checks per second', value: checks.perSecond, target: 1000, bound: 'at least' },
		{ name: 'a completion check, 99th percentile', value: checks.p99, target: 50, bound: 'at most', unit: ' ms' }
	]);
	return good ? 0 : 1;
}

/** An organisation with an owner who is signed in, and a key. @param {string} folder @param {string} address */
function makeLender(folder, address) {
	const [owner] = makeLearners(folder, address, 1);
	if (!owner) throw new Error('no owner');
	const [id, secret, now] = ['bench', `ek_${'a'.repeat(40)}`, Date.now()];
	const file = openFile(folder);
	file
		.prepare(
			`insert into organisations (id, name, contact, complaints, languages, retention_months, created_at)
			 values (?, 'Bench', '-', '-', '["en"]', 24, ?)`
		)
		.run(id, now);
	file
		.prepare(`insert into memberships (organisation_id, user_id, role, created_at) values (?, ?, 'owner', ?)`)
		.run(id, owner.userId, now);
	const scopes = ['borrowers:write', 'assignments:write', 'completions:read'];
	file
		.prepare(
			`insert into api_keys (id, organisation_id, name, hint, secret_hash, scopes, created_at, expires_at)
			 values ('bench', ?, 'bench', 'ek_a', ?, ?, ?, ?)`
		)
		.run(id, createHash('sha256').update(secret).digest('hex'), JSON.stringify(scopes), now, now + 86_400_000);
	file.close();
	const key = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
	return { id, key, headers: owner.headers };
}

/** @typedef {ReturnType<typeof makeLender>} Lender */

/** Seconds from sending a file to its report, and from running it to its end. @param {number} port @param {Lender} lender */
async function importFile(port, { id, headers }) {
	const { send, close } = connect(port);
	const base = `/en/lend/${id}/import`;
	const lines = Array.from({ length: rows }, (_, i) => `R${i},zh-CN,CN,loan,new;group ${i % 9},陈小雨,`);
	const boundary = randomBytes(12).toString('hex');
	const text = `reference,locale,jurisdiction,product,tags,name,contact\r\n${lines.join('\r\n')}\r\n`;
	const part = 'content-disposition: form-data; name="file"; filename="r.csv"\r\ncontent-type: text/csv';
	const sent = performance.now();
	const report = await send({
		path: `${base}?/check`,
		method: 'POST',
		headers: { ...headers, accept: 'text/html', 'content-type': `multipart/form-data; boundary=${boundary}` },
		body: `--${boundary}\r\n${part}\r\n\r\n${text}\r\n--${boundary}--\r\n`
	});
	const checked = (performance.now() - sent) / 1000;
	const [, file] = /name="id" value="([^"]+)"/.exec(report.text) ?? [];
	if (!file) throw new Error(`The file was not read: ${report.status}`);
	const began = performance.now();
	await send({
		path: `${base}?/run`,
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
		body: `id=${file}`
	});
	for (let going = true; going;) {
		await after(200);
		going = (await send({ path: `${base}/${file}`, headers })).text.includes('role="progressbar"');
	}
	close();
	return { checked, added: (performance.now() - began) / 1000 };
}

/** Borrowers a second, in bulk requests one after another. @param {number} port @param {Lender} lender */
async function measureApi(port, { key }) {
	const { send, close } = connect(port);
	const began = performance.now();
	const requests = 10;
	for (let request = 0; request < requests; request++) {
		const borrowers = Array.from({ length: perBulk }, (_, i) => ({ reference: `B${request}-${i}`, tags: ['bulk'] }));
		const body = JSON.stringify({ borrowers });
		const reply = await send({ path: '/api/v1/borrowers/bulk', method: 'POST', headers: key, body });
		if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text.slice(0, 200)}`);
	}
	close();
	return (requests * perBulk) / ((performance.now() - began) / 1000);
}

/** Assigns a course to everyone. @param {number} port @param {Lender} lender */
async function assign(port, { key }) {
	const { send, close } = connect(port);
	for (const segment of ['new', 'bulk']) {
		const body = JSON.stringify({ course, segment });
		const reply = await send({ path: '/api/v1/assignments', method: 'POST', headers: key, body });
		if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text.slice(0, 200)}`);
	}
	close();
}

/** Milliseconds of a page, the median of five. @param {number} port @param {string} path @param {Record<string, string>} headers */
async function timeOf(port, path, headers) {
	const { send, close } = connect(port);
	const times = [];
	for (let i = 0; i < 5; i++) {
		const began = performance.now();
		const { status } = await send({ path, headers });
		if (status !== 200) throw new Error(`${path} answered ${status}`);
		times.push(performance.now() - began);
	}
	close();
	return times.sort((a, b) => a - b)[2] ?? NaN;
}

/** @param {number} port @param {Lender} lender */
function measureChecks(port, { key }) {
	const check = (/** @type {number} */ connection, /** @type {number} */ count) => ({
		path: `/api/v1/completions?course=${course}&reference=R${(connection * 7919 + count) % rows}`,
		headers: key
	});
	return load(port, { connections: 20, seconds: 5 }, check, ({ status }) => status === 200);
}
