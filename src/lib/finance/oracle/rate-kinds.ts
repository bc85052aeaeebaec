import type { DayCount } from '../dates.ts';
import { InputError } from '../errors.ts';
import { fenOf, yuanOf } from '../money.ts';
import { deductedApr, flatFeeApr, oddFirstPeriodApr, type Revealed } from '../rates/apr.ts';
import { bulletRate, fromEffective, fromNominal, fromPeriodic, inPeriods, type RateTable } from '../rates/convert.ts';
import { aprcEu, aprcEuFromYears, xirr } from '../rates/dated.ts';
import { list, money, number, text, type Inputs, type Kind, type Results } from './inputs.ts';

/** Yearly costs and conversions; rates leave as percent. */
export const rateKinds: Readonly<Record<string, Kind>> = {
	aprc_eu(inputs) {
		const apr = inputs['flows_years']
			? aprcEuFromYears(pairs(inputs, 'flows_years').map(([amount, time]) => ({ amount, time: Number(time) })))
			: aprcEu(
					pairs(inputs, 'flows').map(([amount, date]) => ({ amount, date: String(date) })),
					text(inputs, 'day_basis', 'actual/365') as DayCount
				);
		return { aprc_percent: apr.rate * 100 };
	},
	xirr_actual_365(inputs) {
		const dates = list(inputs, 'dates');
		const flows = list(inputs, 'flows').map((amount, index) => ({
			amount: Number(amount),
			date: String(dates[index])
		}));
		return { rate_percent: xirr(flows).rate * 100 };
	},
	apr_odd_first_period(inputs) {
		const apr = oddFirstPeriodApr({
			received: money(inputs, 'principal'),
			payment: money(inputs, 'payment'),
			periods: number(inputs, 'n'),
			oddDays: number(inputs, 'odd_days'),
			periodDays: number(inputs, 'month_days', 30),
			oddInterest: text(inputs, 'odd_period_interest', 'simple') === 'simple' ? 'simple' : 'compound',
			periodsPerYear: number(inputs, 'periods_per_year', 12)
		});
		return { apr_percent: apr.rate * 100, apr_effective_percent: apr.effective * 100 };
	},
	flat_fee_to_apr: (inputs) =>
		revealed(
			flatFeeApr({
				principal: money(inputs, 'principal'),
				feeRate: number(inputs, 'fee_rate_per_period'),
				periods: number(inputs, 'periods'),
				periodsPerYear: number(inputs, 'periods_per_year', 12),
				upfrontFee: money(inputs, 'upfront_fee', 0)
			})
		),
	apr_net_proceeds: (inputs) =>
		revealed(
			deductedApr({
				principal: money(inputs, 'face'),
				deducted: money(inputs, 'deducted_upfront'),
				rate: number(inputs, 'monthly_rate_on_face'),
				periods: number(inputs, 'months')
			})
		),
	rate_conversion(inputs) {
		const table = tableIn(inputs);
		return {
			annual_simple_percent: table.nominal * 100,
			annual_effective_percent: table.effective * 100,
			monthly_percent: inPeriods(table, 12).periodic * 100,
			daily_percent: inPeriods(table, 365).periodic * 100
		};
	}
};

const revealed = ({ payment, apr }: Revealed): Results => ({
	payment: yuanOf(payment),
	apr_nominal_percent: apr.rate * 100,
	apr_effective_percent: apr.effective * 100
});

const pairs = (inputs: Inputs, name: string): [amount: number, when: unknown][] =>
	list(inputs, name).map((pair) => (Array.isArray(pair) ? [Number(pair[0]), pair[1]] : [NaN, undefined]));

/** A rate as a case states it: per day, per month, per year, or by what a bullet loan costs. */
function tableIn(inputs: Inputs): RateTable {
	if ('repay' in inputs) {
		return bulletRate(money(inputs, 'principal'), fenOf(number(inputs, 'repay')), number(inputs, 'days'));
	}
	if ('daily_rate' in inputs) return fromPeriodic(number(inputs, 'daily_rate'), number(inputs, 'days', 365));
	if ('monthly_rate' in inputs) return fromPeriodic(number(inputs, 'monthly_rate'), number(inputs, 'months', 12));
	const periods = number(inputs, 'periods_per_year', 12);
	if ('annual_rate' in inputs) return fromNominal(number(inputs, 'annual_rate'), periods);
	if ('effective_rate' in inputs) return fromEffective(number(inputs, 'effective_rate'), periods);
	throw new InputError('empty', 'inputs', 'name no rate');
}
