import { m } from '../../i18n/paraglide/messages.js';
import { marked, type Piece } from '../marked.ts';

/** Kinds of clause, in the order that they are told of. */
export const clauses = [
	'cost',
	'fees',
	'upfront',
	'early',
	'penalty',
	'acceleration',
	'cross',
	'renewal',
	'consent',
	'guarantee',
	'assignment',
	'service',
	'debit',
	'variable',
	'complaint'
] as const;
export type Clause = (typeof clauses)[number];

/** Every good contract has them. */
export const expected: readonly Clause[] = ['cost', 'early', 'penalty', 'complaint'];

/** The words that give a clause away, in both Chinese scripts and in English; plain alternatives only. */
const wordings: Readonly<Record<Clause, RegExp>> = {
	cost: /年化利率|综合融资成本|綜合融資成本|年利率|實際年利率|总费用年百分率|總費用年百分率|annual percentage rate|\bAPR\b|annualised rate|all-in cost/giu,
	fees: /服务费|服務費|管理费|管理費|咨询费|諮詢費|会员费|會員費|保险费|保險費|手续费|手續費|service fee|management fee|insurance premium|membership fee|handling fee/giu,
	upfront:
		/先行扣除|预先扣除|預先扣除|放款时扣|放款時扣|到账前扣|入帳前扣|deducted (?:before|from the loan)|withheld|up-?front fee/giu,
	early: /提前还款|提前還款|提前结清|提前結清|提前清偿|提前清償|early repayment|prepayment|repay early/giu,
	penalty:
		/罚息|罰息|逾期利息|滞纳金|滯納金|违约金|違約金|遲延利息|penalty interest|default interest|late fee|default damages/giu,
	acceleration:
		/提前到期|宣布.{0,8}到期|立即清偿全部|立即清償全部|全部未还|全部未還|加速到期|immediately due|accelerat(?:e|ion)|whole (?:debt|balance) (?:is|becomes) due/giu,
	cross: /交叉违约|交叉違約|其他借款.{0,6}逾期|其他债务|其他債務|any other (?:loan|debt)|cross-?default/giu,
	renewal: /自动续|自動續|自动展期|自動展期|自动开通|自動開通|automatic(?:ally)? renew|auto-?renew/giu,
	consent:
		/授权.{0,12}查询|授權.{0,12}查詢|通讯录|通訊錄|联系人信息|聯絡人資料|提供给第三方|提供給第三方|合作机构|合作機構|third parties|contact list|share your (?:data|information)|consent to (?:the )?(?:query|search)/giu,
	guarantee: /担保费|擔保費|增信|保证人|保證人|连带责任|連帶責任|guarantee fee|guarantor|jointly liable/giu,
	assignment:
		/债权转让|債權轉讓|转让给第三|轉讓給第三|债权让与|債權讓與|assign (?:this|the) (?:debt|loan|claim)|transfer the debt/giu,
	service: /送达地址|送達地址|视为送达|視為送達|电子送达|電子送達|address for service|deemed (?:served|delivered)/giu,
	debit:
		/代扣|划扣|劃扣|扣款授权|扣款授權|自动扣|自動扣|从工资|從工資|從薪|direct debit|deducted from your (?:account|wages)/giu,
	variable:
		/以平台公布|以平台公告|随时调整|隨時調整|单方变更|單方變更|有权调整|有權調整|may change|at any time change|as published/giu,
	complaint: /投诉|投訴|申诉电话|申訴電話|客服热线|客服熱線|complaint|complain/giu
};

/** A contract cut at the words that show a clause. */
export const clausesIn = (contract: string): Piece<Clause>[] => marked(contract, clauses, wordings);

/** What each kind is called, what it means, and what to ask. */
export const clauseName: Readonly<Record<Clause, () => string>> = {
	cost: m.tool_clause_cost,
	fees: m.tool_clause_fees,
	upfront: m.tool_clause_upfront,
	early: m.tool_clause_early,
	penalty: m.tool_clause_penalty,
	acceleration: m.tool_clause_acceleration,
	cross: m.tool_clause_cross,
	renewal: m.tool_clause_renewal,
	consent: m.tool_clause_consent,
	guarantee: m.tool_clause_guarantee,
	assignment: m.tool_clause_assignment,
	service: m.tool_clause_service,
	debit: m.tool_clause_debit,
	variable: m.tool_clause_variable,
	complaint: m.tool_clause_complaint
};
export const clauseMeans: Readonly<Record<Clause, () => string>> = {
	cost: m.tool_clause_cost_means,
	fees: m.tool_clause_fees_means,
	upfront: m.tool_clause_upfront_means,
	early: m.tool_clause_early_means,
	penalty: m.tool_clause_penalty_means,
	acceleration: m.tool_clause_acceleration_means,
	cross: m.tool_clause_cross_means,
	renewal: m.tool_clause_renewal_means,
	consent: m.tool_clause_consent_means,
	guarantee: m.tool_clause_guarantee_means,
	assignment: m.tool_clause_assignment_means,
	service: m.tool_clause_service_means,
	debit: m.tool_clause_debit_means,
	variable: m.tool_clause_variable_means,
	complaint: m.tool_clause_complaint_means
};
export const clauseAsk: Readonly<Record<Clause, () => string>> = {
	cost: m.tool_clause_cost_ask,
	fees: m.tool_clause_fees_ask,
	upfront: m.tool_clause_upfront_ask,
	early: m.tool_clause_early_ask,
	penalty: m.tool_clause_penalty_ask,
	acceleration: m.tool_clause_acceleration_ask,
	cross: m.tool_clause_cross_ask,
	renewal: m.tool_clause_renewal_ask,
	consent: m.tool_clause_consent_ask,
	guarantee: m.tool_clause_guarantee_ask,
	assignment: m.tool_clause_assignment_ask,
	service: m.tool_clause_service_ask,
	debit: m.tool_clause_debit_ask,
	variable: m.tool_clause_variable_ask,
	complaint: m.tool_clause_complaint_ask
};
