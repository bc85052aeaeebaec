import { refuse } from '$lib/server/http/refuse';
import { dev } from '$app/environment';
import { isLocale } from '$lib/i18n/locale';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';

const themes = ['light', 'dark'] as const;

/** `?locale=` and `?theme=` choose what is shown; without a theme both stand one after the other. */
export const load = (event) => {
	allow(event, 'read public pages');
	if (!dev && !app().settings.EVENKEEL_DEMO) refuse(404, 'no such page');
	const { searchParams } = event.url;
	const locale = searchParams.get('locale');
	const theme = searchParams.get('theme');
	const chosen = themes.filter((each) => each === theme);
	return { locale: isLocale(locale) ? locale : event.locals.locale, themes: chosen.length > 0 ? chosen : themes };
};
