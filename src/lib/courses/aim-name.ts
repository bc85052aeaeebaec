import { m } from '../i18n/paraglide/messages.js';
import type { Aim } from './coverage.ts';
import type { seedKinds } from './seeds.ts';

const names: Readonly<Record<string, () => string>> = {
	'money and transactions': m.coverage_oecd_money,
	'planning and managing finances': m.coverage_oecd_planning,
	'risk and reward': m.coverage_oecd_risk,
	'financial landscape': m.coverage_oecd_landscape,
	spending: m.coverage_cee_spending,
	saving: m.coverage_cee_saving,
	'managing credit': m.coverage_cee_credit,
	'managing risk': m.coverage_cee_risk,
	digital: m.coverage_digital
};
const kinds: Readonly<Record<(typeof seedKinds)[number], () => string>> = {
	context: m.coverage_kind_context,
	cause: m.coverage_kind_cause,
	consequence: m.coverage_kind_consequence,
	recommendation: m.coverage_kind_recommendation,
	duty: m.coverage_kind_duty
};

/** What readers call an aim of a framework; one that has no name here keeps its own. */
export const aimName = ({ name }: Aim): string => names[name]?.() ?? name;

/** What readers call a kind of point. */
export const kindName = (kind: (typeof seedKinds)[number]): string => kinds[kind]();
