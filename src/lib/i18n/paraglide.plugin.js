import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.js';

/** The storage of the message compiler (@lix-js/sdk 0.17) leaves timers of this length behind. */
const leftBehind = 30_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const locales = ['en', 'zh-Hans', 'zh-Hant'];

/** Every message by key: its texts in the order of `locales`, and where it stands, in which file. */
function readMessages() {
	const files = globSync('messages/**/en.json', { cwd: here });
	const found = files.flatMap((file) => {
		const [base, ...others] = locales.map((locale) =>
			JSON.parse(readFileSync(here + file.replace('en.json', `${locale}.json`), 'utf8'))
		);
		const whose = /^messages\/tools\/(?:(.*)\/)?en\.json$/.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
		return Object.entries(base).map(([key, text], index) => [
			key,
			{ texts: [text, ...others.map((other) => other[key] ?? text)], place: [whose, index] }
		]);
	});
	return new Map(found);
}

let messagesByKey;

/** Messages for browsers, small; on the server they are Paraglide's (`words.ts`). */
/** @type {import('vite').Plugin} */
const smallMessages = {
	name: 'evenkeel-small-messages',
	enforce: 'pre',
	hotUpdate({ file }) {
		if (!file.includes('/i18n/messages/')) return;
		messagesByKey = undefined;
		this.environment.moduleGraph.invalidateAll();
	},
	load(id) {
		if (this.environment.name !== 'client') return;
		if (id.endsWith('/i18n/paraglide/runtime.js'))
			return `export { getLocale } from '../words.ts';\nexport const experimentalStaticLocale = undefined;\n`;
		const key = /\/i18n\/paraglide\/messages\/(\w+)\.js$/.exec(id)?.[1];
		const found = key && (messagesByKey ??= readMessages()).get(key);
		if (!found) return;
		const [make, given] = key.startsWith('tool_') ? ['broughtMessage', found.place] : ['message', found.texts];
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
