import { setTimeout as after } from 'node:timers/promises';

/** Ends no sooner than `milliseconds` after it began, however `work` ends: the time must not tell whether an account exists. */
export async function evenly<T>(work: () => Promise<T>, milliseconds = 400): Promise<T> {
	const soonest = after(milliseconds);
	try {
		return await work();
	} finally {
		await soonest;
	}
}
