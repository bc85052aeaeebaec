import { WebhookForm } from '$lib/lending/forms';
import { deliveryStates } from '$lib/lending/webhook-events';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { refuse } from '$lib/server/http/refuse';
import { countDeliveries, deliveriesOf, replay, sendTest } from '$lib/server/lending/webhooks/deliveries';
import {
	changeEndpoint,
	deleteEndpoint,
	endpointById,
	pauseEndpoint,
	rotateWebhookSecret,
	showWebhookSecret
} from '$lib/server/lending/webhooks/endpoints';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { RequestEvent } from './$types';

const Which = z.object({ delivery: z.string().max(100) });
const State = z.enum(deliveryStates).optional().catch(undefined);
const allowPrivate = () => app().settings.LENDING_WEBHOOKS_PRIVATE === '1';

/** The member, and the endpoint of their organisation that the address names. */
async function owned(event: RequestEvent) {
	const party = await allowMember(event, 'keep webhooks');
	const { ctx, locale } = event.locals;
	const endpoint = await endpointById(ctx, party, event.params.endpoint);
	if (!endpoint) refuse(404, 'no such endpoint of theirs');
	const list = `/${locale}/lend/${party.organisationId}/webhooks`;
	return { party, ctx, endpoint, id: endpoint.id, list, here: `${list}/${endpoint.id}` };
}

export const load = async (event) => {
	const { party, ctx, endpoint, id } = await owned(event);
	const { searchParams } = event.url;
	const state = State.parse(searchParams.get('state') ?? undefined);
	return {
		endpoint: { id, url: endpoint.url, paused: endpoint.pausedAt !== null },
		form: await emptyForm(WebhookForm, { url: endpoint.url, events: [...endpoint.events] }),
		deliveries: await deliveriesOf(ctx, party, id, state),
		counts: await countDeliveries(ctx, party, id),
		state,
		saved: searchParams.has('saved'),
		tested: searchParams.has('tested'),
		replayed: searchParams.get('replayed')
	};
};

export const actions = {
	change: async (event) => {
		const { party, ctx, id, here } = await owned(event);
		return submit(event.request, WebhookForm, async (wish) => {
			const problem = await changeEndpoint(ctx, party, id, wish, allowPrivate());
			if (problem) return problem;
			redirect(303, `${here}?saved`);
		});
	},
	pause: async (event) => {
		const { party, ctx, id, here } = await owned(event);
		await pauseEndpoint(ctx, party, id, true);
		redirect(303, here);
	},
	resume: async (event) => {
		const { party, ctx, id, here } = await owned(event);
		await pauseEndpoint(ctx, party, id, false);
		redirect(303, here);
	},
	test: async (event) => {
		const { party, ctx, id, here } = await owned(event);
		await sendTest(ctx, { secrets: app().lendingSecrets, allowPrivate: allowPrivate() }, party, id);
		redirect(303, `${here}?tested`);
	},
	showSecret: async (event) => {
		const { party, ctx, id } = await owned(event);
		return { secret: await showWebhookSecret(ctx, app().lendingSecrets, party, id) };
	},
	changeSecret: async (event) => {
		const { party, ctx, id } = await owned(event);
		return { secret: await rotateWebhookSecret(ctx, app().lendingSecrets, party, id) };
	},
	replay: async (event) => {
		const { party, ctx, id, here } = await owned(event);
		return submit(event.request, Which, async ({ delivery }) => {
			redirect(303, `${here}?replayed=${await replay(ctx, party, id, delivery)}`);
		});
	},
	delete: async (event) => {
		const { party, ctx, id, list } = await owned(event);
		await deleteEndpoint(ctx, party, id);
		redirect(303, list);
	}
};
