import { numberOf, OrganisationForm } from '$lib/lending/forms';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { changeOrganisation, organisationOf } from '$lib/server/lending/organisations';
import { changeLinkSecret, showLinkSecret } from '$lib/server/lending/signed-links';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	const party = await allowMember(event, 'keep the organisation');
	const { name, contact, complaints, languages, retentionMonths } = await organisationOf(event.locals.ctx, party);
	const about = { name, contact, complaints, languages: [...languages], retentionMonths: String(retentionMonths) };
	return { form: await emptyForm(OrganisationForm, about), saved: event.url.searchParams.has('saved') };
};

export const actions = {
	change: async (event) => {
		const party = await allowMember(event, 'keep the organisation');
		const { ctx, locale } = event.locals;
		return submit(event.request, OrganisationForm, async (organisation) => {
			const retentionMonths = numberOf(organisation.retentionMonths);
			await changeOrganisation(ctx, party, { ...organisation, retentionMonths });
			redirect(303, `/${locale}/lend/${party.organisationId}/settings?saved`);
		});
	},
	showSecret: async (event) => {
		const party = await allowMember(event, 'keep the organisation');
		return { secret: await showLinkSecret(event.locals.ctx, app().lendingSecrets, party) };
	},
	changeSecret: async (event) => {
		const party = await allowMember(event, 'keep the organisation');
		return { secret: await changeLinkSecret(event.locals.ctx, app().lendingSecrets, party) };
	}
};
