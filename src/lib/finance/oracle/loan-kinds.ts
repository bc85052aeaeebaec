import { yuanOf } from '../money.ts';
import {
	annuityPayment,
	cumulativeInterest,
	interestPortion,
	payoffPeriods,
	principalPortion
} from '../schedules/annuity.ts';
import { equalInstalments } from '../schedules/equal-instalments.ts';
import { equalPrincipalFigures } from '../schedules/equal-principal.ts';
import type { Row, Schedule } from '../schedules/schedule.ts';
import { sum } from '../money.ts';
import { money, number, numbered, type Inputs, type Kind, type Results } from './inputs.ts';

/** Schedules, and the closed forms behind them. */
export const loanKinds: Readonly<Record<string, Kind>> = {
	annuity_payment(inputs) {
		const { principal, rate, months } = loanIn(inputs);
		const payment = annuityPayment(principal, rate, months);
		return { payment, total_interest: payment * months - principal, total_paid: payment * months };
	},
	amortisation_first_row: (inputs, asked) => rowsAsked(scheduleIn(inputs), asked),
	amortisation_cents: (inputs, asked) => rowsUntil(scheduleIn(inputs), number(inputs, 'periods'), asked),
	amortisation_begin(inputs, asked) {
		const paidInAdvance = inputs['mode'] !== 'end';
		return rowsUntil(scheduleIn(inputs, paidInAdvance), number(inputs, 'after'), asked);
	},
	interest_portion(inputs, asked) {
		const [principal, yearly] = [number(inputs, 'principal'), number(inputs, 'annual_rate')];
		const months = number(inputs, 'months', Number(inputs['years']) * 12);
		return {
			...numbered(asked, /^month_(\d+)_monthly_plan$/, ([, k]) =>
				interestPortion(principal, yearly / 12, months, Number(k))
			),
			...numbered(asked, /^year_(\d+)_annual_plan$/, ([, k]) =>
				interestPortion(principal, yearly, months / 12, Number(k))
			)
		};
	},
	principal_portion(inputs, asked) {
		const { principal, rate, months } = loanIn(inputs);
		return {
			...numbered(asked, /^principal_(\d+)$/, ([, k]) => principalPortion(principal, rate, months, Number(k))),
			...numbered(asked, /^interest_(\d+)$/, ([, k]) => interestPortion(principal, rate, months, Number(k)))
		};
	},
	cumulative_interest(inputs, asked) {
		const { principal, rate, months } = loanIn(inputs);
		return numbered(asked, /^periods?_(\d+)(?:_(\d+))?$/, ([, first, last = first]) =>
			cumulativeInterest(principal, rate, months, Number(first), Number(last))
		);
	},
	equal_principal(inputs) {
		const { principal, rate, months } = loanIn(inputs);
		const figures = equalPrincipalFigures(principal, rate, months);
		const lastPayment = figures.firstPayment - figures.drop * (months - 1);
		const total = { total_interest: figures.totalInterest, total_paid: principal + figures.totalInterest };
		return { first_payment: figures.firstPayment, last_payment: lastPayment, monthly_drop: figures.drop, ...total };
	},
	payoff_months(inputs) {
		const [balance, payment] = [number(inputs, 'balance'), number(inputs, 'payment')];
		return { months: payoffPeriods(balance, number(inputs, 'annual_rate') / 12, payment) };
	}
};

function loanIn(inputs: Inputs): { principal: number; rate: number; months: number } {
	const rate = number(inputs, 'annual_rate') / 12;
	return { principal: number(inputs, 'principal'), rate, months: number(inputs, 'months') };
}

const scheduleIn = (inputs: Inputs, paidInAdvance = false): Schedule =>
	equalInstalments({
		principal: money(inputs, 'principal'),
		annualRate: number(inputs, 'annual_rate'),
		periods: number(inputs, 'months'),
		paidInAdvance
	});

/** `payment` is that of the first row; `interest_7` and the like are of row 7. */
function rowsAsked({ rows }: Schedule, asked: readonly string[]): Results {
	return {
		payment: yuanOf(rows[0]?.payment ?? 0),
		...numbered(asked, /^(interest|principal|balance|payment)_(\d+)$/, ([, figure, period]) =>
			figureOf(rows[Number(period) - 1], figure)
		)
	};
}

function figureOf(row: Row | undefined, figure: string | undefined): number | undefined {
	if (!row) return undefined;
	const { interest, principal, balance, payment } = row;
	const fen = new Map(Object.entries({ interest, principal, balance, payment })).get(figure ?? '');
	return fen === undefined ? undefined : yuanOf(fen);
}

/** Interest and principal of the first `periods` payments, and what is owed after them. */
function rowsUntil(schedule: Schedule, periods: number, asked: readonly string[]): Results {
	const rows = schedule.rows.slice(0, periods);
	return {
		interest: yuanOf(sum(rows.map((row) => row.interest))),
		principal: yuanOf(sum(rows.map((row) => row.principal))),
		balance: yuanOf(rows.at(-1)?.balance ?? schedule.terms.principal),
		...rowsAsked(schedule, asked)
	};
}
