import { campaignPlanner } from '$lib/tools/campaign-planner/tool';
import { applicants, caseIds, review } from '$lib/tools/case-review/cases';
import { caseReview } from '$lib/tools/case-review/tool';
import { metricPicker } from '$lib/tools/metric-picker/tool';
import { planComparator } from '$lib/tools/plan-comparator/tool';
import { signalPolicyBuilder } from '$lib/tools/signal-policy-builder/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

describe('the campaign planner', () => {
	it('counts readers, those who are late among the late only', () =>
		expect(answer(campaignPlanner, {}).result.plan).toEqual([
			{ moment: 'opened', day: 0, readers: 800 },
			{ moment: 'before', day: 27, readers: 800 },
			{ moment: 'firstLate', day: 31, readers: 64 }
		]));

	it('finds weeks that hold more than the limit', () => {
		const done = answer(campaignPlanner, { weekly: '1' });
		expect(done.result.clashes).toEqual([{ day: 27, messages: 2 }]);
		expect(campaignPlanner.says(done, 'en')).toContain('some too close');
	});

	it('says how many people a test takes, and how long', () =>
		expect(answer(campaignPlanner, {}).result).toMatchObject({ perGroup: 2554, months: 3 }));

	it('says so where no moment is chosen, and where more is to fall than there is', () => {
		expect(campaignPlanner.says(answer(campaignPlanner, { moments: '' }), 'en')).toContain('few and well placed');
		expect(faults(campaignPlanner, { arrears: '2', fall: '2' })).toEqual({ fall: 'more_than_all' });
	});
});

describe('the case review', () => {
	it('holds each decision, and works each out by affordability', () => {
		const decisions = caseIds.map((id) => review(applicants[id]).decision);
		expect(new Set(decisions)).toEqual(new Set(['approve', 'smaller', 'decline']));
	});

	it('gives the safe limit: 7,200 × 0.7 − 3,600 − 600 = 840 a month', () => {
		const { safe, instalment, decision, limit } = review(applicants.courier);
		expect(safe).toBe(83_999);
		// 15,000 at 1.2 % a month over 24: 723.03.
		expect(instalment).toBe(72_303);
		expect([decision, limit]).toEqual(['approve', 1_500_000]);
	});

	it('compares decisions, and takes an own case', () => {
		expect(caseReview.says(answer(caseReview, {}), 'en')).toBe('Decide a few first.');
		const done = answer(caseReview, { courier: 'approve', graduate: 'approve', income: '6000', wanted: '5000' });
		expect(caseReview.says(done, 'en')).toContain('You decided 2; 1 agree');
		expect(done.result.own).toMatchObject({ decision: 'approve', safe: 419_999 });
		expect(answer(caseReview, {}).result.own).toBeNull();
	});
});

describe('the plan comparator', () => {
	it('names the cheapest plan that can be kept', () => {
		const { result } = answer(planComparator, {});
		// 4,800 × 0.7 − 2,600 = 760 a month is safe.
		expect(result.safe).toBe(75_999);
		expect(result.plans.map(({ offer }) => offer.sustainable)).toEqual([false, false, true]);
		expect(result.best).toBe(2);
	});

	it('says so when none can be kept', () =>
		expect(planComparator.says(answer(planComparator, { income: '4000' }), 'en')).toContain('None can be kept'));

	it('costs the lender nothing at its own rate, and what it writes off besides', () => {
		const even = { 'plans.0.rate': '4', 'plans.0.months': '12', funding: '4' };
		expect(Math.abs(answer(planComparator, even).result.plans[0]?.lenderCost ?? 1e9)).toBeLessThanOrEqual(12);
		const off = answer(planComparator, { ...even, 'plans.0.forgiven': '1000' }).result.plans[0]?.lenderCost ?? 0;
		expect(Math.abs(off - 100_000)).toBeLessThanOrEqual(12);
	});

	it('names what doesn’t go together', () =>
		expect(
			faults(planComparator, { 'plans.0.pause': '24', 'plans.0.months': '24', 'plans.1.forgiven': '24000' })
		).toEqual({
			'plans.0.pause': 'pause_too_long',
			'plans.1.forgiven': 'all_forgiven'
		}));
});

describe('the signal policy', () => {
	it('parts what may be used from what needs consent, and what may not', () =>
		expect(answer(signalPolicyBuilder, {}).result.byUse).toEqual({
			use: ['missed', 'minimum'],
			consent: ['bureau'],
			never: ['contacts']
		}));

	it('finds rules to mend', () => {
		const bad = { seen: 'collectors', retention: '36', within: '30', decides: 'machine', signals: 'missed' };
		const done = answer(signalPolicyBuilder, bad);
		expect(done.result.concerns).toEqual(['collectors', 'retention', 'machine', 'late']);
		expect(signalPolicyBuilder.says(done, 'en')).toContain('Some rules need mending');
	});

	it('says the draft is ready only when nothing forbidden is in it', () => {
		expect(signalPolicyBuilder.says(answer(signalPolicyBuilder, {}), 'en')).toContain('Take them out');
		expect(signalPolicyBuilder.says(answer(signalPolicyBuilder, { signals: 'missed' }), 'en')).toContain(
			'The draft is below'
		);
	});
});

describe('the metric picker', () => {
	it('parts outcomes from what only looks good', () => {
		const done = answer(metricPicker, {});
		expect(done.result.byWorth).toEqual({
			outcome: ['arrears', 'complaints'],
			process: [],
			vanity: ['clicks', 'score']
		});
		expect(metricPicker.says(done, 'en')).toContain('2 show whether borrowers fare better, 2 only look good');
	});

	it('wants an outcome, and enough people', () => {
		expect(metricPicker.says(answer(metricPicker, { metrics: 'clicks' }), 'en')).toContain('None shows');
		expect(metricPicker.says(answer(metricPicker, { people: '20', baseline: '1' }), 'en')).toContain(
			'no fall would show'
		);
	});
});
