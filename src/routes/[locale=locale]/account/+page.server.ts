import { can } from '$lib/accounts/can';
import { DeleteAccount, Settings } from '$lib/accounts/forms';
import { changeSettings, deleteAccount, profile } from '$lib/server/accounts/profile';
import { endOwnSession, listSessions, signOutEverywhere } from '$lib/server/accounts/sessions';
import { app } from '$lib/server/app';
import { emptyForm, submit } from '$lib/server/http/form';
import { allow } from '$lib/server/http/guard';
import { endSession } from '$lib/server/http/request';
import { redirect } from '@sveltejs/kit';

const arrivals = ['saved', 'welcome', 'ended'] as const;

export const load = async (event) => {
	allow(event, 'manage own account');
	const { ctx } = event.locals;
	const own = await profile(ctx);
	return {
		settings: await emptyForm(Settings, Settings.parse(own)),
		deletion: await emptyForm(DeleteAccount),
		email: own?.email ?? '',
		sessions: await listSessions(ctx),
		mayImport: can(ctx.actor, 'import questions'),
		arrival: arrivals.find((each) => event.url.searchParams.has(each))
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
		redirect(303, `/${event.locals.locale}/account/sign-in?signed-out`);
	},
	signOutThere: async (event) => {
		allow(event, 'manage own account');
		const id = (await event.request.formData()).get('session');
		await endOwnSession(event.locals.ctx, typeof id === 'string' ? id : '');
		redirect(303, `/${event.locals.locale}/account?ended`);
	},
	signOutEverywhere: async (event) => {
		allow(event, 'manage own account');
		await signOutEverywhere(event.locals.ctx);
		await endSession(event, app());
		redirect(303, `/${event.locals.locale}/account/sign-in?signed-out`);
	},
	delete: async (event) => {
		allow(event, 'manage own account');
		const { ctx, locale } = event.locals;
		return submit(event.request, DeleteAccount, async ({ password }) => {
			if (!(await deleteAccount(ctx, password))) return 'password_wrong';
			await endSession(event, app());
			redirect(303, `/${locale}/account/sign-in?deleted`);
		});
	}
};
