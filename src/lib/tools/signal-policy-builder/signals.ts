import { m } from '../../i18n/paraglide/messages.js';

/** What a lender may see of a loan going wrong. */
export const signals = [
	'missed',
	'minimum',
	'limit',
	'reported',
	'asked',
	'bureau',
	'salary',
	'device',
	'location',
	'contacts',
	'health',
	'group'
] as const;
export type Signal = (typeof signals)[number];

/** Fair to use for early help; only with separate consent; or not at all. */
export type Use = 'use' | 'consent' | 'never';
export const useOf: Readonly<Record<Signal, Use>> = {
	missed: 'use',
	minimum: 'use',
	limit: 'use',
	reported: 'use',
	asked: 'use',
	bureau: 'consent',
	salary: 'consent',
	device: 'never',
	location: 'never',
	contacts: 'never',
	health: 'never',
	group: 'never'
};

export const signalName: Readonly<Record<Signal, () => string>> = {
	missed: m.tool_policy_missed,
	minimum: m.tool_policy_minimum,
	limit: m.tool_policy_limit,
	reported: m.tool_policy_reported,
	asked: m.tool_policy_asked,
	bureau: m.tool_policy_bureau,
	salary: m.tool_policy_salary,
	device: m.tool_policy_device,
	location: m.tool_policy_location,
	contacts: m.tool_policy_contacts,
	health: m.tool_policy_health,
	group: m.tool_policy_people
};
export const signalWhy: Readonly<Record<Signal, () => string>> = {
	missed: m.tool_policy_missed_why,
	minimum: m.tool_policy_minimum_why,
	limit: m.tool_policy_limit_why,
	reported: m.tool_policy_reported_why,
	asked: m.tool_policy_asked_why,
	bureau: m.tool_policy_bureau_why,
	salary: m.tool_policy_salary_why,
	device: m.tool_policy_device_why,
	location: m.tool_policy_location_why,
	contacts: m.tool_policy_contacts_why,
	health: m.tool_policy_health_why,
	group: m.tool_policy_people_why
};
