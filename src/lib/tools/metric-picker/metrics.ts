import { m } from '../../i18n/paraglide/messages.js';

export const metrics = [
	'arrears',
	'cured',
	'kept',
	'complaints',
	'distress',
	'understood',
	'contacted',
	'finished',
	'clicks',
	'score',
	'satisfied',
	'collected'
] as const;
export type Metric = (typeof metrics)[number];

/** What a measure is good for: whether borrowers fare better, whether the work gets done, or looking busy. */
export type Worth = 'outcome' | 'process' | 'vanity';
export const worthOf: Readonly<Record<Metric, Worth>> = {
	arrears: 'outcome',
	cured: 'outcome',
	kept: 'outcome',
	complaints: 'outcome',
	distress: 'outcome',
	understood: 'process',
	contacted: 'process',
	finished: 'process',
	clicks: 'vanity',
	score: 'vanity',
	satisfied: 'vanity',
	collected: 'vanity'
};

interface Words {
	readonly name: () => string;
	/** How it is counted, and from what. */
	readonly counted: () => string;
	/** How it misleads, and what to put beside it. */
	readonly beside: () => string;
}

export const wordsOf: Readonly<Record<Metric, Words>> = {
	arrears: { name: m.tool_metric_arrears, counted: m.tool_metric_arrears_how, beside: m.tool_metric_arrears_beside },
	cured: { name: m.tool_metric_cured, counted: m.tool_metric_cured_how, beside: m.tool_metric_cured_beside },
	kept: { name: m.tool_metric_kept, counted: m.tool_metric_kept_how, beside: m.tool_metric_kept_beside },
	complaints: {
		name: m.tool_metric_complaints,
		counted: m.tool_metric_complaints_how,
		beside: m.tool_metric_complaints_beside
	},
	distress: {
		name: m.tool_metric_distress,
		counted: m.tool_metric_distress_how,
		beside: m.tool_metric_distress_beside
	},
	understood: {
		name: m.tool_metric_understood,
		counted: m.tool_metric_understood_how,
		beside: m.tool_metric_understood_beside
	},
	contacted: {
		name: m.tool_metric_contacted,
		counted: m.tool_metric_contacted_how,
		beside: m.tool_metric_contacted_beside
	},
	finished: {
		name: m.tool_metric_finished,
		counted: m.tool_metric_finished_how,
		beside: m.tool_metric_finished_beside
	},
	clicks: { name: m.tool_metric_clicks, counted: m.tool_metric_clicks_how, beside: m.tool_metric_clicks_beside },
	score: { name: m.tool_metric_score, counted: m.tool_metric_score_how, beside: m.tool_metric_score_beside },
	satisfied: {
		name: m.tool_metric_satisfied,
		counted: m.tool_metric_satisfied_how,
		beside: m.tool_metric_satisfied_beside
	},
	collected: {
		name: m.tool_metric_collected,
		counted: m.tool_metric_collected_how,
		beside: m.tool_metric_collected_beside
	}
};
