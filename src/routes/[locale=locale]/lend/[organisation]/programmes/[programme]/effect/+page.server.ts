import { canAs } from '$lib/accounts/can';
import { borrowersNeeded } from '$lib/lending/effect';
import { numberOf, OpenForm, PlanForm, SealForm } from '$lib/lending/forms';
import { asked, emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { refuse } from '$lib/server/http/refuse';
import { largestFile } from '$lib/server/lending/imports';
import { checkOutcomes, runOutcomes } from '$lib/server/lending/outcomes';
import { countsOf, offerHeldOut, openTrial, programmeOf, sealTrial, trialOf } from '$lib/server/lending/trials';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { message } from 'sveltekit-superforms';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'params' | 'getClientAddress'>;

/** The caller and the programme of theirs that the address names. */
async function programmeHere(event: Event, permission: 'see borrowers' | 'keep programmes') {
	const party = await allowMember(event, permission);
	const programme = await programmeOf(event.locals.ctx, party, event.params['programme'] ?? '');
	if (!programme) refuse(404, 'no such programme of theirs');
	return { party, programme, here: event.url.pathname };
}

async function planAsked(url: URL) {
	if (!url.searchParams.has('without'))
		return { plan: await emptyForm(PlanForm, { without: '', withCourse: '', heldOut: '50' }) };
	const plan = await asked(url, PlanForm);
	if (!plan.valid) return { plan };
	const { without, withCourse, heldOut } = plan.data;
	const [before, after, share] = [numberOf(without) / 100, numberOf(withCourse) / 100, numberOf(heldOut) / 100];
	if (before !== after) return { plan, needed: borrowersNeeded(before, after, share) };
	message(plan, 'rate_same');
	return { plan };
}

export const load = async (event) => {
	const { party, programme } = await programmeHere(event, 'see borrowers');
	const { ctx } = event.locals;
	const kept = event.url.searchParams.get('kept');
	return {
		programme: { id: programme.id, name: programme.name },
		keeps: canAs(party.role, 'keep programmes'),
		trial: await trialOf(ctx, party, programme.id),
		counts: await countsOf(ctx, party, programme.id),
		seal: await emptyForm(SealForm, { share: '50', outcome: '', measure: 'yes_no', better: 'less' }),
		kept: kept === null ? undefined : Number(kept),
		...(await planAsked(event.url))
	};
};

export const actions = {
	seal: async (event) => {
		const { party, programme, here } = await programmeHere(event, 'keep programmes');
		return submit(event.request, SealForm, async (plan) => {
			await sealTrial(event.locals.ctx, party, programme.id, { ...plan, share: numberOf(plan.share) });
			redirect(303, here);
		});
	},
	/** Reads a file of outcomes through and tells what it would do. */
	check: async (event) => {
		const { party, programme } = await programmeHere(event, 'keep programmes');
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { problem: 'file_none' });
		if (file.size > largestFile) return fail(400, { problem: 'file_large' });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const checked = await checkOutcomes(event.locals.ctx, party, programme.id, bytes);
		return typeof checked === 'string' ? fail(400, { problem: checked }) : { checked };
	},
	run: async (event) => {
		const { party, programme, here } = await programmeHere(event, 'keep programmes');
		const id = String((await event.request.formData()).get('id'));
		const kept = await runOutcomes(event.locals.ctx, party, programme.id, id);
		if (kept === undefined) return fail(400, { problem: 'trial_open' });
		redirect(303, `${here}?kept=${kept}`);
	},
	open: async (event) => {
		const { party, programme, here } = await programmeHere(event, 'keep programmes');
		return submit(event.request, OpenForm, async () => {
			await openTrial(event.locals.ctx, party, programme.id);
			redirect(303, here);
		});
	},
	offer: async (event) => {
		const { party, programme, here } = await programmeHere(event, 'keep programmes');
		await offerHeldOut(event.locals.ctx, party, programme.id);
		redirect(303, here);
	}
};
