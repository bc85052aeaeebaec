import { m } from '$lib/i18n/paraglide/messages';
import { allow } from '$lib/server/http/guard';
import { toolsByCourse } from '$lib/tools';
import { exampleOf } from '$lib/tools/work';

const titles: Readonly<Record<string, () => string>> = {
	'before-you-borrow': m.tools_before_you_borrow,
	'true-cost': m.tools_true_cost,
	'budget-and-buffer': m.tools_budget_and_buffer,
	'your-credit-record': m.tools_your_credit_record,
	'when-repayment-is-hard': m.tools_when_repayment_is_hard,
	'lender-kit': m.tools_lender_kit
};

export const load = (event) => {
	allow(event, 'use tools');
	const groups = Object.entries(toolsByCourse).map(([course, tools]) => ({
		course,
		title: titles[course]?.() ?? course,
		tools: tools.map((tool) => ({
			id: tool.id,
			title: tool.title(),
			summary: tool.summary(),
			example: exampleOf(tool, event.locals)
		}))
	}));
	return { groups: groups.filter(({ tools }) => tools.length > 0) };
};
