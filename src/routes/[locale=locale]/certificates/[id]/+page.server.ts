import { refuse } from '$lib/server/http/refuse';
import { statusOf } from '$lib/credentials/certificate';
import { WishForm } from '$lib/credentials/forms';
import { waysToVerify } from '$lib/server/credentials/addresses';
import { changeWish, ownCertificate } from '$lib/server/credentials/certificates';
import { missingInName } from '$lib/server/credentials/sheet';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'hold certificates');
	const { ctx, locale } = event.locals;
	const certificate = await ownCertificate(ctx, event.params.id);
	if (!certificate) refuse(404, 'no such certificate of theirs');
	const { name, showName } = certificate;
	return {
		certificate,
		status: statusOf(certificate, ctx.now()),
		missing: missingInName(name, locale),
		wish: await emptyForm(WishForm, { name: name ?? '', showName }),
		...waysToVerify(certificate.id)
	};
};

export const actions = {
	default: async (event) => {
		allow(event, 'hold certificates');
		const { ctx, locale } = event.locals;
		const { id } = event.params;
		return submit(event.request, WishForm, async (wish) => {
			await changeWish(ctx, id, wish);
			redirect(303, `/${locale}/certificates/${id}?saved`);
		});
	}
};
