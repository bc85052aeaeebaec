import { m } from '../i18n/paraglide/messages.js';

type Say = (parts: readonly string[]) => string;

/** What the compiler says of a file, and the same in the reader's language; the first that fits is used. */
const known: readonly (readonly [pattern: RegExp, say: Say])[] = [
	[/^this file is missing/, () => m.authoring_p_missing()],
	[/^no lesson of course\.yaml has this file/, () => m.authoring_p_stray()],
	[/^a lesson has no # heading/, () => m.authoring_p_h1()],
	[/^text before the first ## heading/, () => m.authoring_p_before()],
	[/^no step: begin each step/, () => m.authoring_p_no_step()],
	[/^unknown block "([^"]*)"/, ([block = '']) => m.authoring_p_block({ block })],
	[/^block "([^"]*)" stands by itself/, ([block = '']) => m.authoring_p_alone({ block })],
	[/^block "([^"]*)" holds one list/, ([block = '']) => m.authoring_p_list({ block })],
	[/^block "([^"]*)": (.*)$/s, ([block = '']) => m.authoring_p_options({ block })],
	[/^:term needs the id/, () => m.authoring_p_term()],
	[/^there is no fact "([^"]*)"/, ([id = '']) => m.authoring_p_fact({ id })],
	[/^there is no tool "([^"]*)"/, ([id = '']) => m.authoring_p_tool({ id })],
	[/^there is no question of this lesson "([^"]*)"/, ([id = '']) => m.authoring_p_question({ id })],
	[/^there is no glossary term "([^"]*)"/, ([id = '']) => m.authoring_p_glossary({ id })],
	[/^is not built like ([^:]+):/, ([file = '']) => m.authoring_p_unlike({ file })],
	[
		/has (\d+) questions to draw from, the check draws (\d+)/,
		([have = '', want = '']) => m.authoring_p_pool({ have, want })
	],
	[/this id stands twice/, () => m.authoring_p_twice()],
	[/there is no lesson "([^"]*)"/, ([id = '']) => m.authoring_p_lesson({ id })],
	[/seed (\S+) does not belong/, ([seed = '']) => m.authoring_p_seed({ seed })],
	[/exactly one option must be right/, () => m.authoring_p_one_right()],
	[/two or more options must be right/, () => m.authoring_p_two_right()],
	[/at least one option must be wrong/, () => m.authoring_p_one_wrong()],
	[/^(\w+): Too small: expected array to have >=(\d+)/, ([, least = '']) => m.authoring_p_more({ least })],
	[/^(\w+): Too big: expected array to have <=(\d+)/, ([, most = '']) => m.authoring_p_fewer({ most })],
	[/one answer must earn the whole mark/, () => m.authoring_p_answer()],
	[/two parts read the same in (\S+)/, () => m.authoring_p_same()],
	[/the right answer does not earn the whole mark/, () => m.authoring_p_mark()],
	[/a placeholder is left over/, () => m.authoring_p_placeholder()]
];

/** A problem in the reader's language where there are words for it; else as the compiler says it, in English. */
export function problemWords(text: string): { readonly text: string; readonly lang?: 'en' } {
	for (const [pattern, say] of known) {
		const found = pattern.exec(text);
		if (found) return { text: say(found.slice(1)) };
	}
	return { text, lang: 'en' };
}
