import { InputError } from '../errors.ts';
import { exactProduct, fenOf, yuanOf } from '../money.ts';
import { cardInterest, type CardEntry } from '../cards/interest.ts';
import { minimumPath } from '../cards/minimum.ts';
import { money, number, text, type Inputs, type Kind } from './inputs.ts';

/** Credit cards. */
export const cardKinds: Readonly<Record<string, Kind>> = {
	card_interest(inputs) {
		const purchase = money(inputs, 'purchase');
		const payments = paymentsIn(inputs);
		const first = payments[0]?.day ?? 0;
		const bill = {
			purchases: [{ day: 0, amount: purchase }],
			payments: withRest(inputs, payments, purchase),
			dueDay: number(inputs, 'due_day', first),
			dailyRate: number(inputs, 'daily_rate')
		};
		return {
			full_balance_method: yuanOf(cardInterest({ ...bill, method: 'full-balance' }).exact),
			residual_method: yuanOf(cardInterest({ ...bill, method: 'residual' }).exact)
		};
	},
	card_minimum_path(inputs) {
		const { months, interest, paid } = minimumPath({
			balance: money(inputs, 'balance'),
			newSpending: money(inputs, 'new_spend', 0),
			monthlyRate: monthlyRateIn(inputs),
			...minimumIn(inputs)
		});
		return { months, interest: yuanOf(interest), total_paid: yuanOf(paid) };
	}
};

/** Every `paid_on_day_50`, by day. */
const paymentsIn = (inputs: Inputs): CardEntry[] =>
	Object.keys(inputs)
		.flatMap((name) => {
			const day = name.match(/^paid_on_day_(\d+)$/)?.[1];
			return day ? [{ day: Number(day), amount: money(inputs, name) }] : [];
		})
		.toSorted((a, b) => a.day - b.day);

function withRest(inputs: Inputs, payments: readonly CardEntry[], purchase: number): CardEntry[] {
	if (!('rest_paid_on_day' in inputs)) return [...payments];
	const rest = payments.reduce((left, { amount }) => left - amount, purchase);
	return [...payments, { day: number(inputs, 'rest_paid_on_day'), amount: Math.max(0, rest) }];
}

/** «balance*0.0005*30 rounded half-up to cents». */
function monthlyRateIn(inputs: Inputs): number {
	const words = text(inputs, 'monthly_interest');
	const factors = words.match(/^balance((?:\s*\*\s*[\d.]+)+) rounded half-up/)?.[1];
	if (!factors) throw new InputError('unknown', 'monthly_interest', `can’t read «${words}»`);
	return exactProduct(...factors.split('*').slice(1).map(Number));
}

/** «max(10% of balance after interest, 100), rounded half-up; last payment = balance». */
function minimumIn(inputs: Inputs): { minimumShare: number; minimumFloor: number } {
	const words = text(inputs, 'minimum');
	const [, percent, floor] =
		words.match(/^max\(([\d.]+)% of balance after interest, ([\d.]+)\), rounded half-up/) ?? [];
	if (!percent || !floor) throw new InputError('unknown', 'minimum', `can’t read «${words}»`);
	return { minimumShare: exactProduct(Number(percent), 0.01), minimumFloor: fenOf(Number(floor)) };
}
