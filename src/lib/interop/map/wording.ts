import type { LocalText } from '../../i18n/local-text.ts';
import type { AttachedFile, Formatted } from '../imported.ts';
import { errorAt, warningAt, type Problem, type ProblemCode } from '../problem.ts';
import { plainOf } from '../text/plain.ts';
import { Unfit } from './unfit.ts';

/** One text for all languages. */
export const alike = (text: string): LocalText => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });

/** Two braces that would be taken for a drawn number are parted. */
const parted = (text: string): string => text.replace(/\{(?=\{)/g, '{ ');

/** Characters of one text, markup and all; a whole lesson is shorter. */
const LONGEST = 50_000;

/** Turns the texts of one question into plain words and gathers what is to be told about it. */
export class Wording {
	readonly #line: number;
	readonly #told = new Map<string, Problem>();
	readonly #files = new Map<string, AttachedFile>();

	constructor(line: number) {
		this.#line = line;
	}

	get problems(): Problem[] {
		return [...this.#told.values()];
	}

	get files(): AttachedFile[] {
		return [...this.#files.values()];
	}

	/** Tells something once. */
	warn(code: ProblemCode, detail = ''): void {
		this.#told.set(`${code} ${detail}`, warningAt(this.#line, code, detail));
	}

	/** Tells what must be mended before the question can be used. */
	fault(code: ProblemCode, detail = ''): void {
		this.#told.set(`${code} ${detail}`, errorAt(this.#line, code, detail));
	}

	/** The plain words of a text, in which no drawn number can be seen. */
	words(formatted: Formatted): string {
		if (formatted.text.length > LONGEST) throw new Unfit('text-too-long', `${formatted.text.slice(0, 40)}…`);
		const { text, removed, pictures } = plainOf(formatted);
		for (const name of removed) this.warn('markup-removed', `<${name}>`);
		for (const picture of pictures) this.warn('picture-apart', nameOf(picture));
		for (const file of formatted.files) this.#files.set(file.name, file);
		if (!text.includes('{{')) return text;
		this.warn('braces-parted');
		return parted(text);
	}

	/** Words that are compared with what a learner types, and so can't be changed. */
	exactWords(formatted: Formatted): string {
		const { text } = plainOf({ ...formatted, format: formatted.format === 'html' ? 'html' : 'plain_text' });
		if (text.includes('{{')) throw new Unfit('braces-in-answer', text);
		return text;
	}

	/** The words of a text in all languages. Throws `Unfit` where there are none. */
	needed(formatted: Formatted): LocalText {
		const text = this.words(formatted);
		if (text === '') throw new Unfit('no-text');
		return alike(text);
	}

	/** The words of a feedback in all languages, or what stands in for it. */
	feedback(formatted: Formatted, standIn: LocalText): LocalText {
		const text = this.words(formatted);
		if (text !== '') return alike(text);
		this.warn('feedback-made-up');
		return standIn;
	}
}

const nameOf = (address: string): string =>
	address.startsWith('data:') ? 'data:' : (address.split('/').at(-1) ?? '').slice(0, 60);
