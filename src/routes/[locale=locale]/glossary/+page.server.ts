import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';

export const load = (event) => {
	allow(event, 'read public pages');
	const { locale } = event.locals;
	const entries = [...app().catalogue.glossary.values()].map(({ id, term, plain }) => ({
		id,
		term: term[locale],
		plain: plain[locale],
		other: locale === 'en' ? term['zh-Hans'] : term.en
	}));
	const collator = new Intl.Collator(locale === 'zh-Hant' ? 'zh-Hant-u-co-stroke' : locale);
	return { entries: entries.sort((a, b) => collator.compare(a.term, b.term)) };
};
