/**
 * What messages are in a browser: texts whose `{name}` stands for what is put in. `paraglide.plugin.js` puts them in the
 * place of Paraglide's modules, which carry more code than text. Most come with the scripts in every language; those of
 * tools are so many that a page brings them with its data, in its own language alone.
 */
type Inputs = Readonly<Record<string, unknown>>;

/** In the order that `message` takes texts. */
const locales = ['en', 'zh-Hans', 'zh-Hant'];
const brought = new Map<string, readonly string[]>();

/** A message with its text in each language. */
export function message(...texts: readonly string[]): (inputs?: Inputs) => string {
	return (inputs) => filled(texts[locales.indexOf(getLocale())] ?? texts[0] ?? '', inputs);
}

/**
 * The language of the page; another language is another page.
 * @public Paraglide's runtime in browsers.
 */
export const getLocale = (): string => document.documentElement.lang;

/** Texts by what they belong to (a tool's id, or '' for all tools), in the order of its file of messages. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** Takes in the messages that a page has brought. */
export function bringWords(words: Words): void {
	for (const [whose, texts] of Object.entries(words)) brought.set(whose, texts);
}

/** A message that the page brings: which, of whose; throws if it didn't. */
export function broughtMessage(whose: string, index: number): (inputs?: Inputs) => string {
	return (inputs) => {
		const text = brought.get(whose)?.[index];
		if (text === undefined) throw new Error(`The page did not bring message ${index} of “${whose}”.`);
		return filled(text, inputs);
	};
}

const filled = (text: string, inputs: Inputs = {}): string =>
	text.replace(/\{(\w+)\}/g, (_, name: string) => String(inputs[name]));
