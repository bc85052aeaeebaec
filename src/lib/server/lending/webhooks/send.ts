import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isPrivateLiteral, PrivateAddress, publicLookup } from './addresses';

/** How long a receiver may take to answer, in milliseconds. */
const longest = 10_000;

/** What came of a try: an HTTP status, why there was none, or that this process is ending. */
export type Sent = number | 'private' | 'timeout' | 'unreachable' | 'stopped';

interface Post {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly allowPrivate: boolean;
	readonly stop: AbortSignal;
}

/**
 * Posts a body once. Redirects are answers like others, and not followed; unless it is allowed, no address that is not
 * public is connected to, whatever the name leads to at this moment. Never rejects.
 */
export async function send({ url, headers, body, allowPrivate, stop }: Post): Promise<Sent> {
	const to = new URL(url);
	if (!allowPrivate && isPrivateLiteral(to)) return 'private';
	if (!allowPrivate && to.protocol !== 'https:') return 'private';
	const late = AbortSignal.timeout(longest);
	const sending = (to.protocol === 'https:' ? secure : plain)(to, {
		method: 'POST',
		agent: false,
		headers: {
			...headers,
			'content-type': 'application/json',
			'content-length': `${Buffer.byteLength(body)}`,
			'user-agent': 'Evenkeel-Webhooks/1'
		},
		signal: AbortSignal.any([late, stop]),
		...(!allowPrivate && { lookup: publicLookup })
	});
	return new Promise((resolve) => {
		sending.on('response', (response) => {
			response.on('error', () => undefined).resume();
			resolve(response.statusCode ?? 'unreachable');
		});
		sending.on('error', (error) => {
			if (error instanceof PrivateAddress) resolve('private');
			else resolve(stop.aborted ? 'stopped' : late.aborted ? 'timeout' : 'unreachable');
		});
		sending.end(body);
	});
}
