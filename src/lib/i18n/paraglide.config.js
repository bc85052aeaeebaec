/** How messages are compiled. Which language a message is in is said by `server/http/locale.ts`, and in browsers by `words.ts`. */
export const paraglide = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: /** @type {['globalVariable', 'baseLocale']} */ (['globalVariable', 'baseLocale'])
};
