import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.js';

/** The storage of the message compiler (@lix-js/sdk 0.17) leaves timers of this length behind. */
const leftBehind = 30_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const locales = ['en', 'zh-Hans', 'zh-Hant'];

/** Every message's texts by key, in the order of `locales`. */
function readMessages() {
	const files = globSync('messages/**/en.json', { cwd: here });
	const texts = files.flatMap((file) => {
		const [base, ...others] = locales.map((locale) =>
			JSON.parse(readFileSync(here + file.replace('en.json', `${locale}.json`), 'utf8'))
		);
		return Object.entries(base).map(([key, text]) => [key, [text, ...others.map((other) => other[key] ?? text)]]);
	});
	return new Map(texts);
}

let messagesByKey;

/** Messages for browsers, small; on the server they are Paraglide's (`words.ts`). */
/** @type {import('vite').Plugin} */
const smallMessages = {
	name: 'evenkeel-small-messages',
	enforce: 'pre',
	watchChange(id) {
		if (id.includes('/i18n/messages/')) messagesByKey = undefined;
	},
	load(id) {
		if (this.environment.name !== 'client') return;
		if (id.endsWith('/i18n/paraglide/runtime.js')) return `export { getLocale } from '../words.ts';\n`;
		const key = /\/i18n\/paraglide\/messages\/(\w+)\.js$/.exec(id)?.[1];
		const texts = key && (messagesByKey ??= readMessages()).get(key);
		if (!texts) return;
		const [make, given] = key.startsWith('tool_') ? ['broughtMessage', [key]] : ['message', texts];
		const made = `/* @__PURE__ */ ${make}(${given.map((each) => JSON.stringify(each)).join(', ')})`;
		return `import { ${make} } from '../../words.ts';\nexport const ${key} = ${made};\n`;
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
	return [smallMessages, paraglideVitePlugin(paraglide)];
}
