import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { date, openChoice, text, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';
import { scenes, type Turn, type Way } from './scenes.ts';

const turns: readonly Turn[] = scenes.flatMap((scene) => scene.turns);

const turn = (id: Turn['id']) => {
	const found = turns.find((each) => each.id === id);
	if (!found) throw new RangeError(`no turn ${id}`);
	return openChoice<Way>({ label: found.asked, choices: found.said });
};

const fields = {
	tell1: turn('tell1'),
	tell2: turn('tell2'),
	tell3: turn('tell3'),
	limit1: turn('limit1'),
	limit2: turn('limit2'),
	refuse1: turn('refuse1'),
	refuse2: turn('refuse2'),
	who: text({ label: m.tool_talk_who, max: 40, half: true }),
	when: date({ label: m.tool_talk_when, half: true }),
	card: text({ label: m.tool_talk_card, max: 1500 })
};

export type Rehearsal = InputOf<typeof fields>;

/** A turn as it was played. */
export interface Played {
	readonly turn: Turn;
	readonly way: Way;
}

const compute = (input: Rehearsal): readonly Played[] =>
	turns.flatMap((each) => {
		const way = input[each.id];
		return way === '' ? [] : [{ turn: each, way }];
	});

export const conversationRehearsal = defineTool({
	id: 'conversation-rehearsal',
	title: m.tool_talk_title,
	summary: m.tool_talk_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'talking-at-home' },
	fields,
	groups: [
		{ legend: m.tool_talk_tell, names: ['tell1', 'tell2', 'tell3'] },
		{ legend: m.tool_talk_limit, names: ['limit1', 'limit2'] },
		{ legend: m.tool_talk_refuse, names: ['refuse1', 'refuse2'] },
		{ legend: m.tool_talk_group_card, names: ['who', 'when'] }
	],
	reveal: m.tool_talk_reveal,
	example: {
		tell1: '',
		tell2: '',
		tell3: '',
		limit1: '',
		limit2: '',
		refuse1: '',
		refuse2: '',
		who: '',
		when: '',
		card: ''
	},
	compute,
	says({ result }, locale) {
		if (result.length === 0) return m.tool_talk_says_none();
		const open = result.filter(({ turn: { best }, way }) => best === way).length;
		const said = { count: formatNumber(result.length, locale), open: formatNumber(open, locale) };
		return open === result.length ? m.tool_talk_says_all(said) : m.tool_talk_says(said);
	}
});
