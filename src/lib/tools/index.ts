import { affordabilityStressTest } from './affordability-stress-test/tool.ts';
import { rateConverter } from './rate-converter/tool.ts';
import { feeToApr } from './fee-to-apr/tool.ts';
import { schedulePlotter } from './schedule-plotter/tool.ts';
import { minimumPaymentSimulator } from './minimum-payment-simulator/tool.ts';
import { overdueSimulator } from './overdue-simulator/tool.ts';
import { debtPlanner } from './debt-planner/tool.ts';
import { warningSigns } from './warning-signs/tool.ts';
import { hardshipLetter } from './hardship-letter/tool.ts';
import { contactLog } from './contact-log/tool.ts';
import { legalStepMap } from './legal-step-map/tool.ts';
import { helpFinder } from './help-finder/tool.ts';
import { overdueRecordTimeline } from './overdue-record-timeline/tool.ts';
import { disputeLetter } from './dispute-letter/tool.ts';
import { scamClassifier } from './scam-classifier/tool.ts';
import { realOrScam } from './real-or-scam/tool.ts';
import { creditReportExplorer } from './credit-report-explorer/tool.ts';
import { budgetBuilder } from './budget-builder/tool.ts';
import { shockCards } from './shock-cards/tool.ts';
import { borrowingDiary } from './borrowing-diary/tool.ts';
import { conversationRehearsal } from './conversation-rehearsal/tool.ts';
import { clauseSpotter } from './clause-spotter/tool.ts';
import { productMatcher } from './product-matcher/tool.ts';
import { campaignPlanner } from './campaign-planner/tool.ts';
import { caseReview } from './case-review/tool.ts';
import { planComparator } from './plan-comparator/tool.ts';
import { signalPolicyBuilder } from './signal-policy-builder/tool.ts';
import { metricPicker } from './metric-picker/tool.ts';
import { figuresFile } from './csv.ts';
import type { Typed } from './fields.ts';
import { keptFile } from './figures-file.ts';
import { limitVersusBudget } from './limit-versus-budget/tool.ts';
import { totalCostOfWanting } from './total-cost-of-wanting/tool.ts';
import type { Tool, ToolFile } from './tool.ts';

/** Every tool, by the course that teaches it, in the order the list shows them. A new one is a folder and a line here. */
export const toolsByCourse: Readonly<Record<string, readonly Tool[]>> = {
	'before-you-borrow': [affordabilityStressTest, totalCostOfWanting, limitVersusBudget, clauseSpotter, productMatcher],
	'true-cost': [rateConverter, feeToApr, schedulePlotter, minimumPaymentSimulator, overdueSimulator],
	'budget-and-buffer': [budgetBuilder, shockCards, borrowingDiary, conversationRehearsal],
	'your-credit-record': [creditReportExplorer, overdueRecordTimeline, disputeLetter, scamClassifier, realOrScam],
	'when-repayment-is-hard': [warningSigns, debtPlanner, hardshipLetter, legalStepMap, contactLog, helpFinder],
	'lender-kit': [campaignPlanner, caseReview, planComparator, signalPolicyBuilder, metricPicker]
};

export const tools: readonly Tool[] = Object.values(toolsByCourse).flat();

export const toolOf = (id: string): Tool | undefined => tools.find((tool) => tool.id === id);

/** A file of a tool by its name; each tool has its figures for a spreadsheet and to be opened again, some have more. */
export function fileOf(tool: Tool, name: string, typed: Typed): ToolFile | undefined {
	if (name === 'figures.csv') return figuresFile(tool);
	return name === 'figures.json' ? keptFile(tool, () => typed) : tool.files?.[name];
}
