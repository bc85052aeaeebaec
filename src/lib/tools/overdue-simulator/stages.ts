import { m } from '../../i18n/paraglide/messages.js';
import type { Say } from '../fields.ts';

interface Stage {
	/** The first day it is about, counted from the due date. */
	readonly day: number;
	readonly title: Say;
	readonly text: Say;
	readonly todo: Say;
	readonly facts: readonly string[];
}

/** What usually happens as a payment stays open, and what one can do then. What the law says of it are facts. */
export const stages: readonly Stage[] = [
	{
		day: 0,
		title: m.tool_overdue_due_title,
		text: m.tool_overdue_due_text,
		todo: m.tool_overdue_due_todo,
		facts: []
	},
	{
		day: 1,
		title: m.tool_overdue_first_title,
		text: m.tool_overdue_first_text,
		todo: m.tool_overdue_first_todo,
		facts: ['overdue-uplift', 'payment-allocation']
	},
	{
		day: 7,
		title: m.tool_overdue_week_title,
		text: m.tool_overdue_week_text,
		todo: m.tool_overdue_week_todo,
		facts: ['collection-hours', 'collection-no-threats']
	},
	{
		day: 30,
		title: m.tool_overdue_month_title,
		text: m.tool_overdue_month_text,
		todo: m.tool_overdue_month_todo,
		facts: ['read-prior-notice-of-negative', 'record-five-years']
	},
	{
		day: 90,
		title: m.tool_overdue_quarter_title,
		text: m.tool_overdue_quarter_text,
		todo: m.tool_overdue_quarter_todo,
		facts: ['payment-order', 'default-no-crime', 'excessive-damages']
	}
];
