import { WebhookForm } from '$lib/lending/forms';
import { webhookEvents } from '$lib/lending/webhook-events';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { endpointsOf, makeEndpoint } from '$lib/server/lending/webhooks/endpoints';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	const party = await allowMember(event, 'keep webhooks');
	const endpoints = await endpointsOf(event.locals.ctx, party);
	return {
		endpoints: endpoints.map(({ id, url, pausedAt }) => ({ id, url, paused: pausedAt !== null })),
		form: await emptyForm(WebhookForm, { url: '', events: [...webhookEvents] })
	};
};

export const actions = {
	make: async (event) => {
		const party = await allowMember(event, 'keep webhooks');
		const { ctx, locale } = event.locals;
		return submit(event.request, WebhookForm, async (wish) => {
			const made = await makeEndpoint(ctx, party, wish, app().settings.LENDING_WEBHOOKS_PRIVATE === '1');
			if ('problem' in made) return made.problem;
			redirect(303, `/${locale}/lend/${party.organisationId}/webhooks/${made.id}`);
		});
	}
};
