import type { Context } from '../../context';
import { log } from '../../http/log';
import { deliverTo, dueEndpoints, type Courier } from './deliver';
import { forgetOldMessages } from './outbox';
import { sweep } from './sweep';

/** How often it is looked for what is due, and for what has happened meanwhile, in milliseconds. */
const [look, sweeping] = [1000, 30_000];

/**
 * Sends, while this process lives, what is due. Each endpoint has its own line, so that one that is slow holds up no
 * other. `stop` breaks off what is under way, which is sent again at the next start, and waits until that is written.
 */
export function startWebhooks(given: Pick<Courier, 'secrets' | 'allowPrivate'> & Pick<Context, 'database'>) {
	const ending = new AbortController();
	const courier: Courier = { ...given, now: () => new Date(), stop: ending.signal };
	const lines = new Map<string, Promise<void>>();
	const once = (name: string, work: () => Promise<void>) => {
		if (ending.signal.aborted || lines.has(name)) return;
		const line = work()
			.catch((error: unknown) => log.error({ err: error }, 'webhooks stopped; they go on in a moment'))
			.finally(() => lines.delete(name));
		lines.set(name, line);
	};
	const begin = async () => {
		for (const id of await dueEndpoints(courier)) once(`to ${id}`, () => deliverTo(courier, id));
	};
	const find = async () => {
		await forgetOldMessages(courier);
		await sweep(courier, ending.signal);
	};
	const timers = [
		setInterval(() => once('look', begin), look).unref(),
		setInterval(() => once('sweep', find), sweeping).unref()
	];
	return {
		async stop(): Promise<void> {
			timers.forEach(clearInterval);
			ending.abort();
			await Promise.all(lines.values());
		}
	};
}
