import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, percent, whole, type InputOf } from '../fields.ts';
import { smallestFall } from '../sample-size.ts';
import { defineTool } from '../tool.ts';
import { metrics, worthOf, wordsOf, type Metric, type Worth } from './metrics.ts';

const nameOf = (metric: Metric) => wordsOf[metric].name;

const fields = {
	metrics: checks<Metric>({
		label: m.tool_metric_metrics,
		hint: m.tool_metric_metrics_hint,
		choices: {
			arrears: nameOf('arrears'),
			cured: nameOf('cured'),
			kept: nameOf('kept'),
			complaints: nameOf('complaints'),
			distress: nameOf('distress'),
			understood: nameOf('understood'),
			contacted: nameOf('contacted'),
			finished: nameOf('finished'),
			clicks: nameOf('clicks'),
			score: nameOf('score'),
			satisfied: nameOf('satisfied'),
			collected: nameOf('collected')
		}
	}),
	baseline: percent({ label: m.tool_metric_baseline, min: 0.1, max: 99, half: true }),
	people: whole({ label: m.tool_metric_people, min: 10, max: 10_000_000, half: true })
};

export interface Picked {
	readonly byWorth: Readonly<Record<Worth, readonly Metric[]>>;
	/** The smallest fall of the main share that so many people per group would show; null if none would. */
	readonly fall: number | null;
}

function compute({ metrics: chosen, baseline, people }: InputOf<typeof fields>): Picked {
	const of = (worth: Worth) => metrics.filter((metric) => chosen.includes(metric) && worthOf[metric] === worth);
	return {
		byWorth: { outcome: of('outcome'), process: of('process'), vanity: of('vanity') },
		fall: smallestFall(baseline, people)
	};
}

export const metricPicker = defineTool({
	id: 'metric-picker',
	title: m.tool_metric_title,
	summary: m.tool_metric_summary,
	lesson: { course: 'lender-kit', lesson: 'measuring-harm-down' },
	fields,
	groups: [
		{ legend: m.tool_metric_group, names: ['metrics'] },
		{ legend: m.tool_metric_group_size, names: ['baseline', 'people'] }
	],
	example: { metrics: 'arrears complaints clicks score', baseline: '8', people: '3000' },
	convention: m.tool_metric_convention,
	compute,
	says({ result: { byWorth, fall } }, locale) {
		const said = {
			outcome: formatNumber(byWorth.outcome.length, locale),
			vanity: formatNumber(byWorth.vanity.length, locale)
		};
		if (byWorth.outcome.length === 0) return m.tool_metric_says_none();
		if (fall === null) return m.tool_metric_says_small(said);
		return m.tool_metric_says({ ...said, fall: formatNumber(fall * 100, locale) });
	},
	table: ({ result: { byWorth } }) => ({
		caption: m.tool_metric_table(),
		columns: [
			{ label: m.tool_metric_metric(), kind: 'text' },
			{ label: m.tool_metric_counted(), kind: 'text' },
			{ label: m.tool_metric_beside(), kind: 'text' }
		],
		rows: [...byWorth.outcome, ...byWorth.process, ...byWorth.vanity].map((metric) => [
			wordsOf[metric].name(),
			wordsOf[metric].counted(),
			wordsOf[metric].beside()
		])
	})
});
