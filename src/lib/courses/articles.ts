import { z } from 'zod';
import { LocalTextSchema as LocalText } from '../i18n/local-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { factView } from './lesson-page.ts';
import type { FactView } from './lesson-view.ts';
import { folded } from './search.ts';
import type { Fact } from './types.ts';

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** Where in the life of a loan an article belongs; the list shows them in this order. */
export const stages = ['before', 'paying', 'late', 'life'] as const;

/** `content/articles/<id>.yaml`: what to read at one moment. Texts are plain; an empty line parts paragraphs. */
export const ArticleFile = z.strictObject({
	id: Id,
	stage: z.enum(stages),
	/** Its place among those of its stage. */
	order: z.number().int(),
	moment: LocalText,
	title: LocalText,
	rule: LocalText,
	text: LocalText,
	/** What to do now. */
	steps: z.array(LocalText).min(1).max(5),
	facts: z.array(Id),
	/** Shown where this installation has that lesson. */
	lesson: z.strictObject({ course: Id, lesson: Id }),
	tool: Id
});

export type Article = Readonly<z.infer<typeof ArticleFile>>;

/** By stage, then by their order in it. */
export const inOrder = (articles: readonly Article[]): Article[] =>
	articles.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.order - b.order);

/** What a list shows of an article. */
export const articleSummary = ({ id, stage, moment, title, rule }: Article, locale: Locale) => ({
	id,
	stage,
	moment: moment[locale],
	title: title[locale],
	rule: rule[locale]
});

/** An article in one language, its facts by the place where they hold. `today` is an ISO 8601 day. */
export function articleView(
	article: Article,
	{ facts, locale, today }: { facts: ReadonlyMap<string, Fact>; locale: Locale; today: string }
) {
	const found = article.facts.flatMap((id) => facts.get(id) ?? []);
	const places = [...new Set(found.map(({ jurisdiction }) => jurisdiction))];
	return {
		...articleSummary(article, locale),
		paragraphs: article.text[locale].split(/\n\s*\n/).map((each) => each.trim()),
		steps: article.steps.map((step) => step[locale]),
		notes: places.map((code) => ({
			code,
			facts: found
				.filter(({ jurisdiction }) => jurisdiction === code)
				.map((fact): FactView & { id: string } => ({ id: fact.id, ...factView(fact, locale, today) }))
		}))
	};
}

/** The articles that hold every one of `words`, folded as `queryWords` gives them; none for no words. */
export const articlesWith = (articles: readonly Article[], words: readonly string[], locale: Locale): Article[] =>
	words.length === 0
		? []
		: articles.filter(({ moment, title, rule, text, steps }) => {
				const whole = folded([moment, title, rule, text, ...steps].map((each) => each[locale]).join('\n'));
				return words.every((word) => whole.includes(word));
			});
