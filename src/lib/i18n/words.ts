/**
 * What messages are in a browser: texts whose `{name}` stands for what is put in. `paraglide.plugin.js` puts them in the
 * place of Paraglide's modules, which carry more code than text. Most come with the scripts in every language; those of
 * tools are so many that a page brings them with its data, in its own language alone.
 */
type Inputs = Readonly<Record<string, unknown>>;

/** In the order that `message` takes texts. */
const locales = ['en', 'zh-Hans', 'zh-Hant'];
const brought = new Map<string, string>();

/** A message with its text in each language. */
export function message(...texts: readonly string[]): (inputs?: Inputs) => string {
	return (inputs) => filled(texts[locales.indexOf(getLocale())] ?? texts[0] ?? '', inputs);
}

/**
 * The language of the page; another language is another page.
 * @public Paraglide's runtime in browsers.
 */
export const getLocale = (): string => document.documentElement.lang;

/** Takes in the messages that a page has brought, by key. */
export function bringWords(words: Readonly<Record<string, string>>): void {
	for (const [key, text] of Object.entries(words)) brought.set(key, text);
}

/** A message that the page brings; throws if it didn't. */
export function broughtMessage(key: string): (inputs?: Inputs) => string {
	return (inputs) => {
		const text = brought.get(key);
		if (text === undefined) throw new Error(`The page did not bring the message ${key}.`);
		return filled(text, inputs);
	};
}

const filled = (text: string, inputs: Inputs = {}): string =>
	text.replace(/\{(\w+)\}/g, (_, name: string) => String(inputs[name]));
