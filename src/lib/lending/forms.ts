import { z } from 'zod';
import { memberRoles } from '../accounts/can.ts';
import { locales } from '../i18n/locale.ts';
import { scopes } from './scopes.ts';

/** Error texts are codes; `problems.ts` says them. */
const words = (least: number, most: number) => z.string().trim().min(least, 'short').max(most, 'long');

export const OrganisationForm = z.object({
	name: words(2, 80),
	contact: words(5, 300),
	complaints: words(5, 300),
	languages: z
		.array(z.string())
		.transform((chosen) => locales.filter((locale) => chosen.includes(locale)))
		.refine((chosen) => chosen.length > 0, 'language_none')
		.default([...locales]),
	retentionMonths: z.coerce.number('months').int('months').min(1, 'months').max(120, 'months').default(24)
});
export type Organisation = z.infer<typeof OrganisationForm>;

/** `note` is for whoever invites: whom the link is for. */
export const InviteMemberForm = z.object({ role: z.enum(memberRoles).default('officer'), note: words(1, 80) });
export const MemberForm = z.object({ user: z.string().max(100), role: z.enum(memberRoles) });

export const KeyForm = z.object({
	name: words(1, 80),
	scopes: z
		.array(z.string())
		.transform((chosen) => scopes.filter((scope) => chosen.includes(scope)))
		.refine((chosen) => chosen.length > 0, 'scope_none')
		.default([...scopes]),
	days: z.coerce.number('days').int('days').min(1, 'days').max(730, 'days').default(365)
});

/** `segment` is a tag, or empty for every borrower. */
export const AssignForm = z.object({
	course: z.string().min(1, 'course_none').max(80, 'course_none'),
	segment: z.string().max(40),
	days: z.coerce.number('due').int('due').min(1, 'due').max(365, 'due').default(14)
});

export const AssignOneForm = AssignForm.omit({ segment: true });
export const CodeForm = z.object({ code: z.string().trim().min(1, 'code').max(200, 'code') });
