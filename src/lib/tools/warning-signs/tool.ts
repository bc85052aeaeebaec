import { m } from '../../i18n/paraglide/messages.js';
import { formatNumber } from '../../i18n/number.ts';
import { checks, date, type InputOf } from '../fields.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { defineTool } from '../tool.ts';

const fields = {
	cash: checks({
		label: m.tool_signs_cash,
		choices: {
			runsOut: m.tool_signs_runs_out,
			noBuffer: m.tool_signs_no_buffer,
			lessIncome: m.tool_signs_less_income,
			skipped: m.tool_signs_skipped
		}
	}),
	debts: checks({
		label: m.tool_signs_debts,
		choices: {
			minimum: m.tool_signs_minimum,
			newForOld: m.tool_signs_new_for_old,
			unsure: m.tool_signs_unsure,
			several: m.tool_signs_several,
			late: m.tool_signs_late
		}
	}),
	life: checks({
		label: m.tool_signs_life,
		choices: {
			hides: m.tool_signs_hides,
			sleep: m.tool_signs_sleep,
			quarrels: m.tool_signs_quarrels,
			avoids: m.tool_signs_avoids,
			fixer: m.tool_signs_fixer
		}
	}),
	heart: checks({ label: m.tool_signs_heart, choices: { despair: m.tool_signs_despair } }),
	today: date({ label: m.tool_signs_today, hint: m.tool_signs_today_hint })
};

type Ticked = InputOf<typeof fields>;
export type Zone = 'steady' | 'careful' | 'act';
export type Step = 'stop' | 'list' | 'call' | 'protect' | 'tell' | 'refuse' | 'ask' | 'save' | 'again';

export interface Reading {
	readonly zone: Zone;
	readonly count: number;
	readonly despair: boolean;
	/** What to do, the most urgent first. */
	readonly steps: readonly Step[];
}

/** Signs that weigh alone: a new loan pays an old one, a payment is late already, or bills are left unpaid. */
const grave = (signs: Ticked): boolean =>
	signs.debts.includes('newForOld') || signs.debts.includes('late') || signs.cash.includes('skipped');

function compute(signs: Ticked): Reading {
	const count = signs.cash.length + signs.debts.length + signs.life.length;
	const despair = signs.heart.length > 0;
	const zone: Zone = grave(signs) || despair || count >= 5 ? 'act' : count >= 2 ? 'careful' : 'steady';
	const fixer: Step[] = signs.life.includes('fixer') ? ['refuse'] : [];
	const tell: Step[] = signs.life.length > 0 || despair ? ['tell'] : [];
	const steps: Record<Zone, Step[]> = {
		act: [...fixer, 'stop', 'list', 'call', 'protect', 'tell', ...(fixer.length > 0 ? [] : (['refuse'] as const))],
		careful: [...fixer, 'list', 'stop', 'ask', ...tell, 'again'],
		steady: [...fixer, 'save', 'again']
	};
	return { zone, count, despair, steps: steps[zone] };
}

export const warningSigns = defineTool({
	id: 'warning-signs',
	title: m.tool_signs_title,
	summary: m.tool_signs_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'first-48-hours' },
	fields,
	groups: [
		{ legend: m.tool_signs_group, names: ['cash', 'debts', 'life', 'heart'] },
		{ legend: m.tool_signs_group_day, names: ['today'] }
	],
	example: { cash: 'runsOut noBuffer', debts: 'minimum', life: '', heart: '', today: '' },
	facts: ['extension-needs-consent', 'paid-fixers-warning'],
	shows: ({ result: { steps } }) => [
		...(steps.includes('call') || steps.includes('ask') ? ['extension-needs-consent'] : []),
		...(steps.includes('refuse') ? ['paid-fixers-warning'] : [])
	],
	compute,
	says({ result: { zone, count } }, locale) {
		const said = { count: formatNumber(count, locale) };
		if (zone === 'steady') return count === 0 ? m.tool_signs_says_none() : m.tool_signs_says_steady(said);
		return zone === 'careful' ? m.tool_signs_says_careful(said) : m.tool_signs_says_act();
	},
	files: {
		'reminders.ics': {
			label: m.tool_signs_ics,
			type: 'text/calendar',
			make({ input, result }, now) {
				if (input.today === '') return remindersIcs([], now);
				const morning = morningOf(input.today);
				const later = (days: number) =>
					new Date(morning.getFullYear(), morning.getMonth(), morning.getDate() + days, 10);
				const steps = result.steps.slice(0, 4);
				return remindersIcs(
					steps.map((step, index) => ({
						uid: `${now.getTime()}-${step}`,
						title: stepTitle[step](),
						text: stepText[step](),
						at: later(step === 'again' ? 30 : Math.floor(index / 2))
					})),
					now
				);
			}
		}
	}
});

/** What a step is called, and how to do it. */
export const stepTitle: Readonly<Record<Step, () => string>> = {
	stop: m.tool_signs_stop,
	list: m.tool_signs_list,
	call: m.tool_signs_call,
	protect: m.tool_signs_protect,
	tell: m.tool_signs_tell,
	refuse: m.tool_signs_refuse,
	ask: m.tool_signs_ask,
	save: m.tool_signs_save,
	again: m.tool_signs_again
};
export const stepText: Readonly<Record<Step, () => string>> = {
	stop: m.tool_signs_stop_text,
	list: m.tool_signs_list_text,
	call: m.tool_signs_call_text,
	protect: m.tool_signs_protect_text,
	tell: m.tool_signs_tell_text,
	refuse: m.tool_signs_refuse_text,
	ask: m.tool_signs_ask_text,
	save: m.tool_signs_save_text,
	again: m.tool_signs_again_text
};
