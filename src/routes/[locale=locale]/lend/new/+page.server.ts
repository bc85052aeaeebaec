import { locales } from '$lib/i18n/locale';
import { numberOf, OrganisationForm } from '$lib/lending/forms';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { foundOrganisation } from '$lib/server/lending/organisations';

export const load = async (event) => {
	allow(event, 'found organisations');
	return { form: await emptyForm(OrganisationForm, { languages: [...locales], retentionMonths: '24' }) };
};

export const actions = {
	default: async (event) => {
		allow(event, 'found organisations');
		const { ctx, locale } = event.locals;
		let link: string | undefined;
		const form = await submit(event.request, OrganisationForm, async (organisation) => {
			const details = { ...organisation, retentionMonths: numberOf(organisation.retentionMonths) };
			const { token } = await foundOrganisation(ctx, details, event.getClientAddress());
			link = `${app().address}/${locale}/lend/join?token=${token}`;
		});
		return link ? { link } : form;
	}
};
