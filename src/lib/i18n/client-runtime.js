/**
 * All that messages need to know in a browser. It takes the place of Paraglide's runtime there (`paraglide.plugin.js`),
 * which would bring its ways of finding a locale to every phone: the page came in one language, and another language is
 * another page.
 */
export const experimentalStaticLocale = undefined;

/** The language of the page. */
export const getLocale = () => document.documentElement.lang;
