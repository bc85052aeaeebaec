import { statusOf } from '$lib/credentials/certificate';
import { ownCertificates } from '$lib/server/credentials/certificates';
import { allow } from '$lib/server/http/guard';

export const load = async (event) => {
	allow(event, 'hold certificates');
	const { ctx } = event.locals;
	const certificates = await ownCertificates(ctx);
	return { certificates: certificates.map((each) => ({ ...each, status: statusOf(each, ctx.now()) })) };
};
