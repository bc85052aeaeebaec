import { KeyForm, numberOf } from '$lib/lending/forms';
import { scopes } from '$lib/lending/scopes';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { keysOf, makeKey, revokeKey } from '$lib/server/lending/keys';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';

const Which = z.object({ key: z.string().max(100) });

export const load = async (event) => {
	const party = await allowMember(event, 'keep API keys');
	const { ctx } = event.locals;
	const now = ctx.now();
	const keys = await keysOf(ctx, party);
	return {
		keys: keys.map((key) => ({ ...key, live: !key.revokedAt && key.expiresAt > now })),
		form: await emptyForm(KeyForm, { scopes: [...scopes], days: '365' })
	};
};

export const actions = {
	make: async (event) => {
		const party = await allowMember(event, 'keep API keys');
		let made: { name: string; secret: string } | undefined;
		const form = await submit(event.request, KeyForm, async ({ days, ...key }) => {
			made = { name: key.name, secret: await makeKey(event.locals.ctx, party, { ...key, days: numberOf(days) }) };
		});
		return made ? { made } : form;
	},
	revoke: async (event) => {
		const party = await allowMember(event, 'keep API keys');
		const { ctx, locale } = event.locals;
		return submit(event.request, Which, async ({ key }) => {
			await revokeKey(ctx, party, key);
			redirect(303, `/${locale}/lend/${party.organisationId}/keys`);
		});
	}
};
