/** Serves the built app: checks the settings, prints one line with the address, and ends cleanly on SIGTERM. */
import { createServer } from 'node:http';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535)
	stop(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);

// Without ORIGIN the address is the one the reader typed: plain HTTP, this host.
if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-evenkeel-protocol';
process.env.EVENKEEL_ADDRESS = process.env.ORIGIN || `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** @param {string} message @returns {never} */
function stop(message) {
	console.error(message);
	process.exit(1);
}

/** @type {typeof import('../../build/handler.js')} */
const { handler } = await import('../../build/handler.js').catch((error) => stop(error.message));

const server = createServer((request, response) => {
	if (!process.env.ORIGIN) request.headers['x-evenkeel-protocol'] = 'http';
	handler(request, response, () => response.writeHead(404).end());
});
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	if (error.code === 'EADDRINUSE') stop(`Port ${port} on ${host} is taken. Set PORT to another one.`);
	stop(`Cannot listen on ${host}:${port}: ${error.message}`);
});
server.listen(port, host, () => {
	const address = server.address();
	const actual = address && typeof address === 'object' ? address.port : port;
	console.log(`Evenkeel is at ${process.env.EVENKEEL_ADDRESS?.replace(/:0$/, `:${actual}`)}`);
});

let ending = false;
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
	process.on(signal, () => {
		if (ending) return;
		ending = true;
		server.close(async () => {
			await Promise.all(process.listeners('sveltekit:shutdown').map((listener) => listener(0)));
			process.exit(0);
		});
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 10_000).unref();
	});
}
