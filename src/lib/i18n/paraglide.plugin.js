import { readFileSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.js';

/** The storage of the message compiler (@lix-js/sdk 0.17) leaves timers of this length behind. */
const leftBehind = 30_000;

/** @type {import('vite').Plugin} */
const smallRuntime = {
	name: 'evenkeel-small-runtime',
	enforce: 'pre',
	load(id) {
		if (this.environment.name !== 'client' || !id.endsWith('/i18n/paraglide/runtime.js')) return;
		return readFileSync(new URL('client-runtime.js', import.meta.url), 'utf8');
	}
};

/** Compiles the messages as they change. A build or test run that has finished doesn't wait for the compiler's timers. */
export function messages() {
	const { setTimeout } = globalThis;
	const unwaited = (callback, delay, ...rest) => {
		const timer = setTimeout(callback, delay, ...rest);
		return delay === leftBehind ? timer.unref() : timer;
	};
	globalThis.setTimeout = Object.assign(unwaited, setTimeout);
	return [smallRuntime, paraglideVitePlugin(paraglide)];
}
