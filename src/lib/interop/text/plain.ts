import type { Formatted } from '../imported.ts';
import { plainOfHtml, type PlainText } from './html.ts';
import { plainOfMarkdown } from './markdown.ts';

/** Markup that says of a text in Moodle's auto format that it is HTML; a lone `<a>` is more likely meant as written. */
const markup =
	/<(br|p|img|script|style|iframe|svg|object|embed)\b[^<>]{0,2000}>|<\/(p|b|i|u|em|strong|span|div|li|ul|ol|pre|code|sub|sup|h[1-6]|font|table)>/i;

/** The plain words of a text, by its format. */
export function plainOf({ text, format }: Formatted): PlainText {
	if (format === 'html') return plainOfHtml(text);
	if (format === 'markdown') return plainOfMarkdown(text);
	if (format === 'moodle_auto_format' && markup.test(text)) return plainOfHtml(text, true);
	return { text: text.replace(/\r\n?/g, '\n').trim(), removed: [], pictures: [] };
}
