import { affordability, debtToIncome, levelInstalment, maximumLoan, type Fen } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Say } from '../fields.ts';

export type Decision = 'approve' | 'smaller' | 'decline';

/** Someone who asks for a loan; sums in fen, the rate as a fraction a year. */
export interface Applicant {
	readonly income: Fen;
	readonly costs: Fen;
	readonly repayments: Fen;
	readonly wanted: Fen;
	readonly rate: number;
	readonly months: number;
}

export const caseIds = ['courier', 'teacher', 'farmer', 'graduate', 'nurse', 'stall'] as const;
export type CaseId = (typeof caseIds)[number];

/** Invented applicants. */
export const applicants: Readonly<Record<CaseId, Applicant>> = {
	courier: { income: 720_000, costs: 360_000, repayments: 60_000, wanted: 1_500_000, rate: 0.144, months: 24 },
	teacher: { income: 560_000, costs: 320_000, repayments: 0, wanted: 2_000_000, rate: 0.12, months: 36 },
	farmer: { income: 430_000, costs: 250_000, repayments: 30_000, wanted: 1_000_000, rate: 0.156, months: 12 },
	graduate: { income: 480_000, costs: 330_000, repayments: 90_000, wanted: 800_000, rate: 0.18, months: 12 },
	nurse: { income: 900_000, costs: 380_000, repayments: 80_000, wanted: 3_000_000, rate: 0.096, months: 36 },
	stall: { income: 620_000, costs: 350_000, repayments: 210_000, wanted: 1_200_000, rate: 0.168, months: 24 }
};

export const story: Readonly<Record<CaseId, Say>> = {
	courier: m.tool_review_courier,
	teacher: m.tool_review_teacher,
	farmer: m.tool_review_farmer,
	graduate: m.tool_review_graduate,
	nurse: m.tool_review_nurse,
	stall: m.tool_review_stall
};

export interface Reviewed {
	readonly instalment: Fen;
	/** The largest instalment that leaves something when income is 30 % lower. */
	readonly safe: Fen;
	/** The largest loan within it, in hundreds of yuan. */
	readonly limit: Fen;
	readonly debtToIncome: number;
	readonly decision: Decision;
}

const hundredYuan = 10_000;
/** Below this much a smaller loan helps nobody. */
const least: Fen = 100_000;

/** What affordability says of an application: the whole sum, a smaller one within the safe instalment, or none. */
export function review({ income, costs, repayments, wanted, rate, months }: Applicant): Reviewed {
	const { safeInstalment: safe } = affordability({ income, fixedCosts: costs, repayments });
	const instalment = levelInstalment({ principal: wanted, annualRate: rate, periods: months });
	const most = maximumLoan(safe, rate, months);
	const limit = Math.min(wanted, most - (most % hundredYuan));
	return {
		instalment,
		safe,
		limit,
		debtToIncome: debtToIncome(repayments + instalment, Math.max(1, income)),
		decision: instalment <= safe ? 'approve' : limit >= least ? 'smaller' : 'decline'
	};
}
