import { plain, type Formatted, type TextFormat } from '../imported.ts';
import { shown } from './escapes.ts';

const named: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle: 'moodle_auto_format',
	plain: 'plain_text',
	markdown: 'markdown'
};

/** A text with the format said before it in brackets, or `otherwise`. */
export function formatted(text: string, otherwise: TextFormat): Formatted {
	const [prefix = '', name = ''] = /^\[(html|moodle|plain|markdown)\]/.exec(text.trim()) ?? [];
	return plain(shown(text.trim().slice(prefix.length)).trim(), named[name] ?? otherwise);
}

/** Text and feedback of an answer, parted by the first `#`. */
export function withFeedback(answer: string, format: TextFormat): { text: Formatted; feedback: Formatted } {
	const at = answer.indexOf('#');
	const [text, feedback] = at < 0 ? [answer, ''] : [answer.slice(0, at), answer.slice(at + 1)];
	return { text: formatted(text, format), feedback: formatted(feedback, format) };
}

/** What a format is called in brackets. */
export const formatName = (format: TextFormat): string =>
	Object.entries(named).find(([, each]) => each === format)?.[0] ?? 'moodle';
