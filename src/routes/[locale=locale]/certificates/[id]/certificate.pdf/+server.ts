import { refuse } from '$lib/server/http/refuse';
import { lastGroup } from '$lib/credentials/number';
import { waysToVerify } from '$lib/server/credentials/addresses';
import { ownCertificate } from '$lib/server/credentials/certificates';
import { certificatePdf } from '$lib/server/credentials/sheet';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const GET = async (event) => {
	allow(event, 'hold certificates');
	const { ctx, locale } = event.locals;
	const certificate = await ownCertificate(ctx, event.params.id);
	if (!certificate) refuse(404, 'no such certificate of theirs');
	if (certificate.revokedAt) redirect(303, `/${locale}/certificates/${certificate.id}`);
	const pdf = await certificatePdf(certificate, locale, waysToVerify(certificate.id));
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="evenkeel-${lastGroup(certificate.id)}.pdf"`,
			'cache-control': 'private, no-store'
		}
	});
};
