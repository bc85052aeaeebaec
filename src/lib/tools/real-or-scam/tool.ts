import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { openChoice } from '../fields.ts';
import { defineTool } from '../tool.ts';

/** The messages in the order they are asked about, and what each is. */
export const deck = {
	reminder: 'real',
	erase: 'scam',
	bureau: 'real',
	parcel: 'scam',
	plan: 'real',
	freeze: 'scam',
	lawyer: 'scam',
	deferral: 'scam',
	notice: 'real'
} as const satisfies Record<string, 'real' | 'scam'>;

export type Card = keyof typeof deck;
export const cards: readonly Card[] = [
	'reminder',
	'erase',
	'bureau',
	'parcel',
	'plan',
	'freeze',
	'lawyer',
	'deferral',
	'notice'
];

const judge = (label: () => string) =>
	openChoice({ label, choices: { real: m.tool_real_real, scam: m.tool_real_scam } });

const fields = {
	reminder: judge(m.tool_real_judge),
	erase: judge(m.tool_real_judge),
	bureau: judge(m.tool_real_judge),
	parcel: judge(m.tool_real_judge),
	plan: judge(m.tool_real_judge),
	freeze: judge(m.tool_real_judge),
	lawyer: judge(m.tool_real_judge),
	deferral: judge(m.tool_real_judge),
	notice: judge(m.tool_real_judge)
};

export interface Dealt {
	readonly card: Card;
	/** What it is, and what the reader took it for; '' if nothing. */
	readonly is: 'real' | 'scam';
	readonly taken: 'real' | 'scam' | '';
}

export const realOrScam = defineTool({
	id: 'real-or-scam',
	title: m.tool_real_title,
	summary: m.tool_real_summary,
	lesson: { course: 'your-credit-record', lesson: 'rebuild-avoid-repair' },
	fields,
	groups: [{ legend: m.tool_real_group, names: [...cards] }],
	reveal: m.tool_real_reveal,
	example: {
		reminder: '',
		erase: '',
		bureau: '',
		parcel: '',
		plan: '',
		freeze: '',
		lawyer: '',
		deferral: '',
		notice: ''
	},
	facts: ['record-window-closed', 'paid-fixers-warning', 'read-prior-notice-of-negative'],
	compute: (input): readonly Dealt[] => cards.map((card) => ({ card, is: deck[card], taken: input[card] })),
	says({ result }, locale) {
		const judged = result.filter(({ taken }) => taken !== '');
		if (judged.length === 0) return m.tool_real_says_none();
		const right = judged.filter(({ is, taken }) => is === taken);
		const believed = judged.filter(({ is, taken }) => is === 'scam' && taken === 'real').length;
		const said = { right: formatNumber(right.length, locale), count: formatNumber(judged.length, locale) };
		if (right.length === judged.length) return m.tool_real_says_all(said);
		return believed > 0
			? m.tool_real_says_believed({ ...said, believed: formatNumber(believed, locale) })
			: m.tool_real_says(said);
	}
});
