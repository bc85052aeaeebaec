import { InputError } from '../errors.ts';
import { aprRegZ, type PaymentStream, type UnitFlow } from '../rates/reg-z.ts';
import { unitPeriodsBetween, unitPeriodsPerYear, type UnitPeriod } from '../rates/unit-periods.ts';
import { number, records, text, type Inputs, type Kind } from './inputs.ts';

/** The US actuarial method, with times given in unit-periods or as dates. */
export const regZKinds: Readonly<Record<string, Kind>> = {
	apr_us_reg_z_actuarial(inputs) {
		const perYear = number(inputs, 'unit_periods_per_year', perYearIn(inputs));
		const apr = aprRegZ(advancesIn(inputs), streamsIn(inputs), perYear);
		return { apr_percent: apr.rate * 100 };
	}
};

const perYearIn = (inputs: Inputs): number | undefined =>
	'unit_period' in inputs && !('unit_periods_per_year' in inputs) ? unitPeriodsPerYear(unitIn(inputs)) : undefined;

function advancesIn(inputs: Inputs): UnitFlow[] {
	if (!('advances' in inputs)) return [{ amount: number(inputs, 'amount_financed'), whole: 0, fraction: 0 }];
	return records(inputs, 'advances').map((each) => ({
		amount: number(each, 'amount'),
		whole: number(each, 't', 0),
		fraction: number(each, 'odd_fraction', 0)
	}));
}

function streamsIn(inputs: Inputs): PaymentStream[] {
	const dated = 'odd_fraction' in inputs ? undefined : firstTimeIn(inputs);
	const odd = number(inputs, 'odd_fraction', dated?.fraction);
	return records(inputs, 'payment_streams').map((each) => ({
		amount: number(each, 'amount'),
		count: number(each, 'count', 1),
		whole: number(each, 'first_t', dated?.whole),
		fraction: number(each, 'odd_fraction', odd)
	}));
}

const firstTimeIn = (inputs: Inputs) =>
	unitPeriodsBetween(text(inputs, 'advance_date'), text(inputs, 'first_payment_date'), unitIn(inputs));

/** «month», «quarter», «2 weeks», «semimonth», … */
function unitIn(inputs: Inputs): UnitPeriod {
	const words = text(inputs, 'unit_period');
	const [, count = '1', word = ''] = words.match(/^(?:(\d+) )?([a-z]+?)s?$/) ?? [];
	if (word === 'quarter') return { unit: 'month', count: 3 * Number(count) };
	const units: readonly UnitPeriod['unit'][] = ['day', 'week', 'semimonth', 'month', 'year'];
	const unit = units.find((each) => each === word);
	if (!unit) throw new InputError('unknown', 'unit_period', `no unit-period is called ${words}`);
	return { unit, count: Number(count) };
}
