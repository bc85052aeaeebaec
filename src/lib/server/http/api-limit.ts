/** How much of its share a key has used. */
export interface Allowance {
	readonly limit: number;
	/** Below 0 once it is passed. */
	readonly remaining: number;
	readonly resetSeconds: number;
}

/** Each key may ask this often in a minute of this process: enough for a thousand checks a second, not for a runaway loop. */
const limit = 120_000;
const window = 60_000;
const mostKeys = 10_000;
const used = new Map<string, { began: number; count: number }>();

/** Counts one request of a key at `now`, in milliseconds. */
export function countRequest(key: string, now: number): Allowance {
	const found = used.get(key);
	const current = found && now - found.began < window ? found : { began: now, count: 0 };
	current.count++;
	if (current !== found) {
		if (used.size >= mostKeys) used.clear();
		used.set(key, current);
	}
	const resetSeconds = Math.max(1, Math.ceil((current.began + window - now) / 1000));
	return { limit, remaining: limit - current.count, resetSeconds };
}
