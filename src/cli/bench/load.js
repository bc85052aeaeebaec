/** A load of kept-alive HTTP connections, each with one request under way at a time. */
import { Agent, request } from 'node:http';

/**
 * @typedef {object} Request
 * @property {string} path
 * @property {'GET' | 'POST'} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 *
 * @typedef {{ status: number, text: string, headers: import('node:http').IncomingHttpHeaders }} Reply
 */

/** One connection to the server of this machine. @param {number} port */
export function connect(port) {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	return {
		close: () => agent.destroy(),
		/** @param {Request} wanted @returns {Promise<Reply>} */
		send: ({ path, method = 'GET', headers = {}, body }) =>
			new Promise((resolve, reject) => {
				const sized = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
				const failed = (/** @type {Error} */ error) => reject(new Error(`${method} ${path}: ${error.message}`));
				const sent = request({ agent, host: '127.0.0.1', port, path, method, headers: sized }, (reply) => {
					let text = '';
					reply.setEncoding('utf8');
					reply.on('data', (chunk) => (text += chunk));
					reply.on('error', failed);
					reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, headers: reply.headers }));
				});
				sent.on('error', failed);
				sent.end(body);
			})
	};
}

/**
 * Sends for `seconds` over so many connections; `next(connection, count)` says what, and `good` whether the reply is
 * as it must be: a load of errors measures nothing.
 * @param {number} port @param {{ connections: number, seconds: number }} size
 * @param {(connection: number, count: number) => Request} next @param {(reply: Reply) => boolean} good
 */
export async function load(port, { connections, seconds }, next, good) {
	/** @type {number[]} */
	const times = [];
	const began = performance.now();
	const end = began + seconds * 1000;
	await Promise.all(Array.from({ length: connections }, (_, connection) => use(connection)));
	const took = (performance.now() - began) / 1000;
	times.sort((a, b) => a - b);
	const at = (/** @type {number} */ part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
	return { perSecond: times.length / took, median: at(0.5), p99: at(0.99), count: times.length };

	/** @param {number} connection */
	async function use(connection) {
		const { send, close } = connect(port);
		for (let count = 0; performance.now() < end; count++) {
			const start = performance.now();
			const reply = await send(next(connection, count));
			if (!good(reply)) throw new Error(`Not the reply expected: ${reply.status} ${reply.text.slice(0, 200)}`);
			times.push(performance.now() - start);
		}
		close();
	}
}
