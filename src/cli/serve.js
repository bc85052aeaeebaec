/** Serves the built app: checks the settings, prints one line with the address, and ends cleanly on SIGTERM. */
import compression from 'compression';
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import { addressOf } from '../lib/server/http/address.ts';
import { securityHeaders } from '../lib/server/http/security-headers.ts';
import { readSettings } from '../lib/server/http/settings.ts';

/** Less than the ten seconds that Docker and others wait before they kill. */
const longestEnding = 8000;

const settings = checkedSettings();
const headers = Object.entries(securityHeaders(settings.ORIGIN?.startsWith('https:') ?? false));
// Without ORIGIN the address is the one the reader typed: plain HTTP, any name of this machine.
if (!settings.ORIGIN) process.env.PROTOCOL_HEADER = 'x-evenkeel-protocol';
// Pages are made for each reader, so a fast level; what the build made is compressed already.
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
let ending = false;

const server = createServer(async (request, response) => {
	for (const [name, value] of headers) response.setHeader(name, value);
	if (!settings.ORIGIN) request.headers['x-evenkeel-protocol'] = 'http';
	response.on('close', () => ending && server.closeIdleConnections());
	const handler = await app;
	compress(request, response, () => handler(request, response, () => response.writeHead(404).end()));
});
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => stop(whyNotListening(error)));
const app = new Promise((resolve) => server.listen(settings.PORT, settings.HOST, () => resolve(open())));
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, end);
await app;
console.log(`Evenkeel is at ${addressOf(settings)}`);

function checkedSettings() {
	try {
		return readSettings(process.env);
	} catch (error) {
		return stop(error instanceof Error ? error.message : String(error));
	}
}

/** Opens the app once the port is ours, and knows it where PORT is 0. @returns {Promise<import('node:http').RequestListener>} */
async function open() {
	const address = server.address();
	if (address && typeof address === 'object') settings.PORT = address.port;
	process.env.PORT = String(settings.PORT);
	// A file of questions of 5 MB, and what stands around it in a form.
	process.env.BODY_SIZE_LIMIT ??= '6M';
	try {
		return (await import('../../build/handler.js')).handler;
	} catch (error) {
		const unbuilt = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
		return stop(unbuilt ? 'There is no complete build here. Run `npm start`.' : String(error));
	}
}

/** Finishes what is under way, closes the database, and leaves. */
function end() {
	if (ending) return;
	ending = true;
	server.close(async () => {
		await Promise.all(process.listeners('sveltekit:shutdown').map((listener) => listener(0)));
		process.exit(0);
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), longestEnding).unref();
}

/** @param {NodeJS.ErrnoException} error */
function whyNotListening({ code, message }) {
	const { HOST, PORT } = settings;
	if (code === 'EADDRINUSE') return `PORT ${PORT} on ${HOST} is taken. Set PORT to another one.`;
	if (code === 'EACCES')
		return `PORT ${PORT} may only be used by the system's administrator. Set PORT to 1024 or more.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${HOST} is not an address of this machine.`;
	return `Cannot listen on HOST ${HOST}, PORT ${PORT}: ${message}`;
}

/** @param {string} message @returns {never} */
function stop(message) {
	console.error(message);
	process.exit(1);
}
