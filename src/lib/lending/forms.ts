import { z } from 'zod';
import { memberRoles } from '../accounts/can.ts';
import { locales } from '../i18n/locale.ts';
import { readNumber } from '../i18n/number.ts';
import { lendingEvents } from './events.ts';
import { scopes } from './scopes.ts';
import { webhookEvents } from './webhook-events.ts';
import { betters, measures } from './trial.ts';

/** Error texts are codes; `problems.ts` says them. */
const words = (least: number, most: number) => z.string().trim().min(least, 'short').max(most, 'long');

/** A whole number as it was typed, from `least` to `most`. */
const whole = (least: number, most: number, problem: string) =>
	z.string().refine((typed) => {
		const number = readNumber(typed);
		return number !== undefined && Number.isInteger(number) && number >= least && number <= most;
	}, problem);

/** What was typed in a field that `whole` has checked. */
export const numberOf = (typed: string): number => readNumber(typed) ?? NaN;

export const OrganisationForm = z.object({
	name: words(2, 80),
	contact: words(5, 300),
	complaints: words(5, 300),
	languages: z.array(z.enum(locales)).min(1, 'language_none'),
	retentionMonths: whole(1, 120, 'months')
});

/** `note` is for whoever invites: whom the link is for. */
export const InviteMemberForm = z.object({ role: z.enum(memberRoles).default('officer'), note: words(1, 80) });
export const MemberForm = z.object({ user: z.string().max(100), role: z.enum(memberRoles) });

export const KeyForm = z.object({
	name: words(1, 80),
	scopes: z.array(z.enum(scopes)).min(1, 'scope_none'),
	days: whole(1, 730, 'days')
});

export const AssignOneForm = z.object({
	course: z.string().min(1, 'course_none').max(80, 'course_none'),
	days: whole(1, 365, 'due')
});
/** `segment` is a tag, or empty for every borrower. */
export const AssignForm = AssignOneForm.extend({ segment: z.string().max(40) });

export const ProgrammeForm = AssignForm.extend({ name: words(1, 80), event: z.enum(lendingEvents) });

export const WebhookForm = z.object({
	url: z
		.string()
		.trim()
		.max(500, 'long')
		.refine((typed) => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol), 'url')
		.refine((typed) => !URL.canParse(typed) || new URL(typed).username + new URL(typed).password === '', 'url'),
	events: z.array(z.enum(webhookEvents)).min(1, 'webhook_none')
});

/** `share` is per cent. */
const share = whole(5, 50, 'share');
export const SealForm = z.object({ share, outcome: words(2, 80), measure: z.enum(measures), better: z.enum(betters) });

/** A share of borrowers in per cent as it was typed: above 0 and below 100. */
const rate = z.string().refine((typed) => {
	const number = readNumber(typed);
	return number !== undefined && number > 0 && number < 100;
}, 'rate');
/** Without the course, and with it: the share of borrowers who have the outcome. */
export const PlanForm = z.object({ without: rate, withCourse: rate, heldOut: share });

export const OpenForm = z.object({ sure: z.boolean().refine((ticked) => ticked, 'open_confirm') });

export const CodeForm = z.object({ code: z.string().trim().min(1, 'code').max(200, 'code') });
