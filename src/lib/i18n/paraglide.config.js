/** How messages are compiled: the locale is the first part of the path. */
export const paraglide = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: /** @type {['url', 'baseLocale']} */ (['url', 'baseLocale']),
	urlPatterns: [
		{
			pattern: '/:path(.*)?',
			localized: /** @type {[string, string][]} */ ([
				['zh-Hans', '/zh-Hans/:path(.*)?'],
				['zh-Hant', '/zh-Hant/:path(.*)?'],
				['en', '/en/:path(.*)?']
			])
		}
	]
};
