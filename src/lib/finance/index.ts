/** Loan mathematics: pure, in fen and fractions. Every function says its units, ranges, errors and source. */
export { allocate, lawfulOrder, type Allocation } from './late/allocation.ts';
export { judgmentDailyRate, judgmentDefaultInterest, privateLendingCap } from './late/court.ts';
export { overdueByDay, type Overdue, type OverdueDay, type OverdueItem, type OverdueTerms } from './late/overdue.ts';
export { penaltyInterest, penaltyRate, penaltyWithCompound, type Charge, type LateTerms } from './late/penalty.ts';
export { cycleOf, type CardCalendar, type Cycle } from './cards/cycle.ts';
export {
	cardInterest,
	cardMethods,
	type CardBill,
	type CardEntry,
	type CardInterest,
	type CardMethod,
	type CardRow
} from './cards/interest.ts';
export { minimumPath, type CardMonth, type CardPath, type CardTerms } from './cards/minimum.ts';
export {
	addDays,
	addMonths,
	dayCounts,
	daysBetween,
	monthsAndDays,
	yearsBetween,
	type Day,
	type DayCount
} from './dates.ts';
export { FinanceError, InputError, PlanError, RateError } from './errors.ts';
export { exactProduct, exactSum, fenOf, halfUp, portion, split, sum, yuanOf, type Fen } from './money.ts';
export {
	affordability,
	debtToIncome,
	maximumLoan,
	stressTest,
	underStress,
	type Affordability,
	type Household,
	type Stress
} from './plans/affordability.ts';
export { compareDebtPlans, planDifference, type DebtPlans, type PlanDifference } from './plans/compare-debt-plans.ts';
export { planDebts, type Debt, type DebtPlan, type DebtRow, type Strategy } from './plans/debt-plan.ts';
export { emergencyFund, monthsToSave, type EmergencyFund } from './plans/emergency-fund.ts';
export { workOutOffer, type Offer, type OfferFigures } from './plans/offers.ts';
export { compareOffers, type OfferResult } from './plans/restructuring.ts';
export { costOfWanting, type CostOfWanting, type Want } from './plans/wanting.ts';
export { wellbeingRawTotal, wellbeingScore, type AgeBand, type SurveyMode } from './plans/wellbeing.ts';
export {
	aprOf,
	aprOfFlows,
	aprOfLevel,
	deductedApr,
	flatFeeApr,
	oddFirstPeriodApr,
	type AnnualRate,
	type Convention,
	type DeductedQuote,
	type FlatQuote,
	type OddFirstQuote,
	type Revealed
} from './rates/apr.ts';
export { bulletRate, fromEffective, fromNominal, fromPeriodic, inPeriods, type RateTable } from './rates/convert.ts';
export { aprcEu, aprcEuFromYears, xirr, type DatedFlow } from './rates/dated.ts';
export { aprRegZ, type PaymentStream, type UnitFlow } from './rates/reg-z.ts';
export { rateOfReturn, type Flow } from './rates/root.ts';
export { unitPeriodsBetween, unitPeriodsPerYear, type UnitPeriod, type UnitTime } from './rates/unit-periods.ts';
export {
	annuityPayment,
	balanceAfter,
	cumulativeInterest,
	interestPortion,
	loanFor,
	payoffPeriods,
	principalPortion
} from './schedules/annuity.ts';
export { compareSchedules, lastPeriod, type Difference } from './schedules/compare.ts';
export { firstPeriodOf, withDates } from './schedules/dating.ts';
export { defer, type Deferral } from './schedules/deferral.ts';
export { equalInstalments, levelInstalment } from './schedules/equal-instalments.ts';
export { equalPrincipal, equalPrincipalFigures } from './schedules/equal-principal.ts';
export { flatFee, type FlatTerms } from './schedules/flat-fee.ts';
export { interestFirst } from './schedules/interest-first.ts';
export { datedSchedule, irregularSchedule, type DatedTerms, type IrregularTerms } from './schedules/irregular.ts';
export { highestPayment, makeSchedule, periodicMethods } from './schedules/methods.ts';
export { prepay, type Prepayment } from './schedules/prepayment.ts';
export type {
	Basis,
	FirstPeriod,
	LoanTerms,
	Method,
	PeriodicMethod,
	Row,
	Schedule,
	Totals
} from './schedules/schedule.ts';
export { settleEarly, type Settlement } from './schedules/settlement.ts';
export { compareUpfront, type UpfrontComparison } from './schedules/upfront.ts';
