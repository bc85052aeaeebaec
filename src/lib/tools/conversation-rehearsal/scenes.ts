import { m } from '../../i18n/paraglide/messages.js';
import type { Say } from '../fields.ts';

export const ways = ['a', 'b', 'c'] as const;
export type Way = (typeof ways)[number];

/** One turn of a talk: three ways to say it, what comes back, which one opens the door, and why. */
export interface Turn {
	readonly id: 'tell1' | 'tell2' | 'tell3' | 'limit1' | 'limit2' | 'refuse1' | 'refuse2';
	readonly asked: Say;
	readonly said: Readonly<Record<Way, Say>>;
	readonly back: Readonly<Record<Way, Say>>;
	readonly best: Way;
	readonly why: Say;
}

export interface Scene {
	readonly title: Say;
	readonly turns: readonly Turn[];
}

/** The talks: telling of a debt, agreeing on a limit, and saying no to lending or guaranteeing. */
export const scenes: readonly Scene[] = [
	{
		title: m.tool_talk_tell,
		turns: [
			{
				id: 'tell1',
				asked: m.tool_talk_tell1,
				said: { a: m.tool_talk_tell1_a, b: m.tool_talk_tell1_b, c: m.tool_talk_tell1_c },
				back: { a: m.tool_talk_tell1_a_back, b: m.tool_talk_tell1_b_back, c: m.tool_talk_tell1_c_back },
				best: 'b',
				why: m.tool_talk_tell1_why
			},
			{
				id: 'tell2',
				asked: m.tool_talk_tell2,
				said: { a: m.tool_talk_tell2_a, b: m.tool_talk_tell2_b, c: m.tool_talk_tell2_c },
				back: { a: m.tool_talk_tell2_a_back, b: m.tool_talk_tell2_b_back, c: m.tool_talk_tell2_c_back },
				best: 'a',
				why: m.tool_talk_tell2_why
			},
			{
				id: 'tell3',
				asked: m.tool_talk_tell3,
				said: { a: m.tool_talk_tell3_a, b: m.tool_talk_tell3_b, c: m.tool_talk_tell3_c },
				back: { a: m.tool_talk_tell3_a_back, b: m.tool_talk_tell3_b_back, c: m.tool_talk_tell3_c_back },
				best: 'c',
				why: m.tool_talk_tell3_why
			}
		]
	},
	{
		title: m.tool_talk_limit,
		turns: [
			{
				id: 'limit1',
				asked: m.tool_talk_limit1,
				said: { a: m.tool_talk_limit1_a, b: m.tool_talk_limit1_b, c: m.tool_talk_limit1_c },
				back: { a: m.tool_talk_limit1_a_back, b: m.tool_talk_limit1_b_back, c: m.tool_talk_limit1_c_back },
				best: 'c',
				why: m.tool_talk_limit1_why
			},
			{
				id: 'limit2',
				asked: m.tool_talk_limit2,
				said: { a: m.tool_talk_limit2_a, b: m.tool_talk_limit2_b, c: m.tool_talk_limit2_c },
				back: { a: m.tool_talk_limit2_a_back, b: m.tool_talk_limit2_b_back, c: m.tool_talk_limit2_c_back },
				best: 'a',
				why: m.tool_talk_limit2_why
			}
		]
	},
	{
		title: m.tool_talk_refuse,
		turns: [
			{
				id: 'refuse1',
				asked: m.tool_talk_refuse1,
				said: { a: m.tool_talk_refuse1_a, b: m.tool_talk_refuse1_b, c: m.tool_talk_refuse1_c },
				back: { a: m.tool_talk_refuse1_a_back, b: m.tool_talk_refuse1_b_back, c: m.tool_talk_refuse1_c_back },
				best: 'b',
				why: m.tool_talk_refuse1_why
			},
			{
				id: 'refuse2',
				asked: m.tool_talk_refuse2,
				said: { a: m.tool_talk_refuse2_a, b: m.tool_talk_refuse2_b, c: m.tool_talk_refuse2_c },
				back: { a: m.tool_talk_refuse2_a_back, b: m.tool_talk_refuse2_b_back, c: m.tool_talk_refuse2_c_back },
				best: 'c',
				why: m.tool_talk_refuse2_why
			}
		]
	}
];
