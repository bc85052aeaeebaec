import { DeleteAccount, Settings } from '$lib/accounts/forms';
import { changeSettings, deleteAccount, profile } from '$lib/server/accounts/profile';
import { countTry } from '$lib/server/accounts/rate-limit';
import { listSessions, signOutElsewhere } from '$lib/server/accounts/sessions';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { endSession } from '$lib/server/http/request';
import { redirect } from '@sveltejs/kit';

export const load = async (event) => {
	allow(event, 'manage own account');
	const { ctx } = event.locals;
	const own = await profile(ctx);
	return {
		settings: await emptyForm(Settings, Settings.parse(own)),
		deletion: await emptyForm(DeleteAccount),
		email: own?.email ?? '',
		sessions: await listSessions(ctx)
	};
};

export const actions = {
	settings: async (event) => {
		allow(event, 'manage own account');
		return submit(event.request, Settings, async (settings) => {
			await changeSettings(event.locals.ctx, settings);
			redirect(303, `/${settings.locale}/account?saved`);
		});
	},
	signOut: async (event) => {
		allow(event, 'manage own account');
		await endSession(event, app());
		redirect(303, `/${event.locals.locale}`);
	},
	signOutElsewhere: async (event) => {
		allow(event, 'manage own account');
		await signOutElsewhere(event.locals.ctx);
		redirect(303, `/${event.locals.locale}/account`);
	},
	delete: async (event) => {
		allow(event, 'manage own account');
		const { ctx, locale } = event.locals;
		return submit(event.request, DeleteAccount, async ({ password }) => {
			await countTry(ctx, 'sign in by address', event.getClientAddress());
			if (!(await deleteAccount(ctx, password))) return 'password_wrong';
			await endSession(event, app());
			redirect(303, `/${locale}`);
		});
	}
};
