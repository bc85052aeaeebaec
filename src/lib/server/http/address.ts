import { networkInterfaces } from 'node:os';
import type { Settings } from './settings.ts';

/**
 * The public address, without a final slash: ORIGIN where it is set; else this machine as others on its network reach
 * it when it listens on all of its addresses, so that links in letters and on certificates lead somewhere.
 */
export function addressOf({ ORIGIN, HOST, PORT }: Settings): string {
	if (ORIGIN) return ORIGIN;
	const host = ['0.0.0.0', '::'].includes(HOST) ? networkAddress() : HOST;
	return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

function networkAddress(): string {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1';
}
