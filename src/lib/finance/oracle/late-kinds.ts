import { InputError } from '../errors.ts';
import { yuanOf, type Fen } from '../money.ts';
import { allocate } from '../late/allocation.ts';
import { judgmentDefaultInterest, privateLendingCap } from '../late/court.ts';
import { penaltyInterest, penaltyRate, penaltyWithCompound } from '../late/penalty.ts';
import type { Basis } from '../schedules/schedule.ts';
import { list, money, number, type Inputs, type Kind } from './inputs.ts';

/** What happens when a payment is late. Amounts leave unrounded, so that a tolerance decides about rounding. */
export const lateKinds: Readonly<Record<string, Kind>> = {
	penalty_interest(inputs) {
		const rate = penaltyRate(number(inputs, 'contract_annual_rate'), number(inputs, 'uplift'));
		const terms = { principal: money(inputs, 'overdue_principal'), penaltyRate: rate, days: number(inputs, 'days') };
		return {
			penalty_annual_rate: rate,
			act_360: yuanOf(penaltyInterest({ ...terms, basis: 360 }).exact),
			act_365: yuanOf(penaltyInterest({ ...terms, basis: 365 }).exact)
		};
	},
	penalty_interest_compound(inputs) {
		const { onPrincipal, onUnpaidInterest } = penaltyWithCompound({
			principal: money(inputs, 'overdue_principal'),
			unpaidInterest: money(inputs, 'unpaid_interest'),
			penaltyRate: number(inputs, 'penalty_annual_rate'),
			days: number(inputs, 'days'),
			basis: basisIn(inputs),
			compound: true
		});
		const total = yuanOf(onPrincipal.exact + onUnpaidInterest.exact);
		return { on_principal: yuanOf(onPrincipal.exact), on_unpaid_interest: yuanOf(onUnpaidInterest.exact), total };
	},
	judgment_default_interest(inputs) {
		const unpaid = money(inputs, 'unpaid_judgment_money_excl_general_interest');
		return {
			amount: yuanOf(judgmentDefaultInterest(unpaid, number(inputs, 'days'), number(inputs, 'daily_rate')).exact)
		};
	},
	private_lending_cap(inputs) {
		const given = inputs['lpr_1y_percent'];
		const single = typeof given === 'number';
		return {
			cap_percent: single ? privateLendingCap(given) : list(inputs, 'lpr_1y_percent').map(Number).map(privateLendingCap)
		};
	},
	allocation(inputs) {
		const payment = money(inputs, 'payment');
		const order = list(inputs, 'order').map(String);
		const { parts, left } = allocate(payment, dueIn(inputs, order, payment), order);
		const named = Object.entries(parts).map(([item, part]) => [`to_${item}`, yuanOf(part)]);
		return { ...Object.fromEntries(named), left: yuanOf(left) };
	}
};

function basisIn(inputs: Inputs): Basis {
	const basis = number(inputs, 'basis', 360);
	if (basis === 360 || basis === 365) return basis;
	throw new InputError('unknown', 'basis', `must be 360 or 365, is ${basis}`);
}

/** `costs_due` and the like; principal that isn't told is at least the payment. */
const dueIn = (inputs: Inputs, order: readonly string[], payment: Fen): Record<string, Fen> =>
	Object.fromEntries(
		order.map((item) => {
			const told = item !== 'principal' || `${item}_due` in inputs;
			return [item, told ? money(inputs, `${item}_due`) : payment];
		})
	);
