import { exportOwnData } from '$lib/server/accounts/profile';
import { allow } from '$lib/server/http/guard';

export const GET = async (event) => {
	allow(event, 'manage own account');
	return new Response(JSON.stringify(await exportOwnData(event.locals.ctx), null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="evenkeel.json"',
			'cache-control': 'no-store'
		}
	});
};
