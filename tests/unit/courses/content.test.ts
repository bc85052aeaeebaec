import { compileCourse } from '$lib/courses/compile';
import { blocksOfType } from '$lib/courses/find-blocks';
import type { Block, CompiledLesson, Fact } from '$lib/courses/types';
import { LocalTextSchema, type LocalText } from '$lib/i18n/local-text';
import { locales, type Locale } from '$lib/i18n/locale';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { SingleChoiceSchema } from '$lib/quiz/types/single-choice/schema';
import { TrueFalseSchema } from '$lib/quiz/types/true-false/schema';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { toolOf, tools } from '$lib/tools';
import { pathsOf, startOf } from '$lib/tools/tool';
import { work } from '$lib/tools/work';
import { describe, expect, it } from 'vitest';

/** The seed ids that each lesson teaches and practises. */
const seeds: Readonly<Record<string, readonly string[]>> = {
	'need-want-wait': ['S1-4.2', 'S2-1.2', 'S2-2.1', 'S2-4.1a'],
	'what-can-i-repay': ['S1-2.2', 'S1-2.3', 'S1-4.1', 'S2-4.1b'],
	'who-lends-what': ['S1-1.2', 'S2-2.3', 'S2-4.1a'],
	'read-before-signing': ['S1-2.4', 'S2-2.3'],
	'approved-is-not-affordable': ['S2-2.2', 'S2-5.2'],
	'daily-monthly-yearly': ['S1-2.4'],
	'fee-rate-to-apr': ['S1-2.4'],
	'two-repayment-styles': ['S1-4.1'],
	'cards-and-minimums': ['S2-3.1'],
	'when-you-are-late': ['S1-3.2'],
	'a-plan-that-fits': ['S1-2.2', 'S1-4.2'],
	'shocks-and-buffer': ['S1-2.1'],
	'spend-first-pull': ['S2-1.2', 'S2-2.1'],
	'talking-at-home': ['S2-3.2'],
	'get-and-read-it': ['S1-4.3'],
	'what-overdue-does': ['S1-3.1', 'S1-3.4', 'S2-3.1'],
	'fix-errors': ['S1-4.3'],
	'rebuild-avoid-repair': ['S1-2.3', 'S2-3.3'],
	'first-48-hours': ['S1-2.1', 'S1-4.4', 'S1-5.4'],
	'list-rank-plan': ['S1-4.1', 'S2-4.2a'],
	'ask-the-lender': ['S1-4.4', 'S1-5.2', 'S1-6', 'S2-4.2b', 'S2-5.3'],
	'if-it-reaches-court': ['S1-3.3', 'S1-3.4'],
	'collection-limits': ['S1-3.3', 'S2-6'],
	'help-and-safety': ['S1-5.3', 'S2-3.2', 'S2-3.3', 'S2-4.3'],
	'education-that-works': ['S1-5.1', 'S2-5.1'],
	'responsible-limits': ['S2-2.2', 'S2-5.2'],
	'forbearance-and-counselling': ['S1-5.2', 'S1-5.3', 'S1-6', 'S2-5.3'],
	'early-signals-kindly': ['S1-5.4', 'S2-6'],
	'measuring-harm-down': ['S2-6']
};

const content = 'src/content';
const facts = readFacts(content);
const glossary = readGlossary(content);
const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const known = { facts: idsOf(facts), terms: idsOf(glossary), tools: idsOf(tools) };
const courses = readCourseFolders(content).map((folder) => compileCourse(folder, known));

/** Text without tags; what a tag that ends a paragraph, an item or a cell parts, stands on lines of its own. */
const plain = (html: string) =>
	html
		.replaceAll(/<\/(p|li|td|th)>|<br>/g, '\n')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/&#x26;|&amp;/g, '&')
		.replaceAll(/&#x3C;|&lt;/g, '<')
		.replaceAll(/&#x22;|&quot;/g, '"')
		.replaceAll(/&#x27;|&#39;/g, "'");

const textsOfBlock = ({ options, html, items, blocks }: Block): string[] => [
	...[options.title, options.question].filter((text) => text !== undefined),
	...[html, ...items].map(plain),
	...blocks.flatMap(textsOfBlock)
];
const textsOfLesson = ({ steps }: CompiledLesson, locale: Locale) =>
	steps[locale].flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOfBlock)]);

/** Every text in all languages below a value. */
function localTexts(value: unknown): LocalText[] {
	if (typeof value !== 'object' || value === null) return [];
	const text = LocalTextSchema.safeParse(value);
	return text.success ? [text.data] : Object.values(value).flatMap(localTexts);
}
const matching = (texts: readonly string[], pattern: RegExp) => texts.filter((text) => pattern.test(text));

describe.each(courses.map((course) => [course.id, course] as const))('%s', (_, course) => {
	const questions = course.lessons.flatMap((lesson) => lesson.questions);
	const { lessons, ...about } = course;
	const headings = [...localTexts(about), ...lessons.flatMap(({ title, objective }) => [title, objective])];
	/** The questions' texts with a number in each placeholder. */
	const asked = (locale: Locale) =>
		localTexts(questions).map((text) =>
			text[locale].replaceAll(/\{\{[^}]*\}\}/g, '1,234').replaceAll(/\[\[[^\]]*\]\]/g, '□')
		);
	/** What authors wrote freely: lessons, headings and questions. */
	const prose = (locale: Locale) => [
		...lessons.flatMap((lesson) => textsOfLesson(lesson, locale)),
		...headings.map((text) => text[locale]),
		...asked(locale)
	];
	/** All that a learner reads in one language, but for the names of sources. */
	const reading = (locale: Locale) => [
		...prose(locale),
		...facts.map(({ text }) => text[locale]),
		...glossary.flatMap(({ term, plain: meaning }) => [term[locale], meaning[locale]])
	];
	describe('a tool beside a question', () => {
		const beside = questions.filter(({ tool }) => tool !== undefined);

		it.each(beside.map((question) => [question.id, question] as const))(
			'works out the case of %s, whatever is drawn',
			(_, question) => {
				for (let draw = 0; draw < 50; draw++) {
					const made = makeQuestion(question, randomFrom(String(draw))).tool;
					const tool = toolOf(made?.id ?? '');
					if (!made || !tool) throw new Error('no tool');
					const reader = { locale: 'zh-Hans', jurisdiction: 'CN' } as const;
					expect(pathsOf(tool.fields)).toEqual(expect.arrayContaining(Object.keys(made.figures)));
					expect(work(tool, { ...startOf(tool, reader), ...made.figures }).problems).toEqual([]);
				}
			}
		);

		it('is there', () => expect(beside).not.toEqual([]));
	});

	describe('coverage', () => {
		it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
			'tags %s with its seeds and practises each',
			(id, lesson) => {
				const expected = seeds[id];
				expect([...(lesson?.seeds ?? [])].sort()).toEqual(expected);
				expect([...new Set(lesson?.questions.flatMap((question) => question.seeds))].sort()).toEqual(expected);
			}
		);

		it('has a pool large enough to draw from', () => {
			expect(questions.length).toBeGreaterThanOrEqual(40);
			for (const { questions: pool } of lessons) {
				expect(pool.length).toBeGreaterThanOrEqual(12);
				expect(pool.filter(({ type, draw }) => type === 'numeric' || draw).length).toBeGreaterThanOrEqual(3);
				expect(new Set(pool.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
				expect(pool.filter(({ aim }) => aim === 'transfer').length).toBeGreaterThanOrEqual(4);
			}
		});

		it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('teaches one rule in %s, twice', (_, lesson) => {
			for (const locale of locales) {
				const rules = lesson.steps[locale].flatMap(({ blocks }) => blocksOfType(blocks, 'rule'));
				expect(rules).toHaveLength(2);
				expect(rules[0]?.html).toBe(rules[1]?.html);
			}
		});
	});

	describe('keys', () => {
		const single = questions.filter(({ type }) => type === 'single-choice');
		const attempts = single.map((question) =>
			SingleChoiceSchema.parse(makeQuestion(question, randomFrom(question.id)))
		);
		/** The share of questions whose right option alone is the one of extreme length. */
		const told = (locale: Locale, extreme: (...lengths: number[]) => number) => {
			const giveaways = attempts.filter(({ options }) => {
				const lengths = options.map(({ text }) => text[locale].length);
				const most = extreme(...lengths);
				return lengths.filter((length) => length === most).length === 1 && options[lengths.indexOf(most)]?.right;
			});
			return giveaways.length / attempts.length;
		};

		it.each(locales)('are not told by the length of an option in %s', (locale) => {
			expect(told(locale, Math.max)).toBeLessThanOrEqual(0.45);
			expect(told(locale, Math.min)).toBeLessThanOrEqual(0.45);
		});

		it('are balanced between true and false', () => {
			const answers = questions.filter(({ type }) => type === 'true-false').map((each) => TrueFalseSchema.parse(each));
			const share = answers.filter(({ answer }) => answer).length / answers.length;
			expect(share).toBeGreaterThanOrEqual(0.35);
			expect(share).toBeLessThanOrEqual(0.65);
		});
	});

	it('asks no «all of the above»', () => {
		const catchAll = /(all|none|both) of the above|以上(皆|都|全)/i;
		for (const locale of locales) expect(matching(asked(locale), catchAll)).toEqual([]);
	});

	describe('language', () => {
		/** Common characters that the other script does not have. */
		const simplified =
			'这个们来时会对过为说还钱应点样动种两边让贷费总额单签约条关问题买卖实际计数没么见给谁写读认识机构证担险资货价银钟间门开觉听现发经负债';
		const traditional =
			'這個們來時會對過為說還錢應點樣動種兩邊讓貸費總額單簽約條關問題買賣實際計數沒麼見給誰寫讀認識機構證擔險資貨價銀鐘間門開覺聽現發經負債';

		it('keeps each Chinese script pure', () => {
			expect(matching(reading('zh-Hans'), new RegExp(`[${traditional}]`))).toEqual([]);
			expect(matching(reading('zh-Hant'), new RegExp(`[${simplified}]`))).toEqual([]);
		});

		it('leaves no English in Chinese', () => {
			for (const locale of ['zh-Hans', 'zh-Hant'] as const)
				expect(matching(reading(locale), /(?!\b(LPR|IRR)\b)\b\p{Script=Latin}{2,}/u)).toEqual([]);
		});

		it('leaves no Chinese in English but the words to look for on paper', () => {
			const onPaper = /實際年利率|總費用年百分率|遲延利息|加速到期/g;
			const texts = reading('en').map((text) => text.replaceAll(onPaper, ''));
			expect(matching(texts, /\p{Script=Han}/u)).toEqual([]);
		});

		it('writes Traditional one way', () => {
			expect(matching(reading('zh-Hant'), /裏|着|什麼|賬|屏幕|短訊|軟件|視頻|工資|簽字|身分|戶口/)).toEqual([]);
		});

		it('calls a month of less income and the safe instalment by one name', () => {
			for (const locale of ['zh-Hans', 'zh-Hant'] as const)
				expect(matching(reading(locale), /[坏壞差]的?月份|安全月供|安全供款|安全的[还還]款/)).toEqual([]);
		});
	});

	describe('punctuation', () => {
		it.each([
			['zh-Hans', /[「」『』]/],
			['zh-Hant', /[“”‘’]/],
			['en', /[「」『』«»，。：；？！（）、]/]
		] as const)('has the quotation marks and stops of %s', (locale, foreign) => {
			expect(matching(reading(locale), foreign)).toEqual([]);
		});

		it('is full width beside Chinese characters', () => {
			for (const locale of ['zh-Hans', 'zh-Hant'] as const)
				expect(matching(reading(locale), /\p{Script=Han}\s?[,.;:?!()]|[,;:?!()]\s?\p{Script=Han}/u)).toEqual([]);
		});

		it('has no straight quotes, typed gaps, double spaces or exclamation marks', () => {
			for (const locale of locales) {
				const texts = reading(locale);
				expect(matching(texts, /["'!！]/)).toEqual([]);
				expect(matching(texts, /[\u00a0\u2009\u200a\u202f]|\S {2}/)).toEqual([]);
			}
		});

		it('parts thousands and puts ¥ before English amounts', () => {
			for (const locale of locales) expect(matching(prose(locale), /\d{4,}/)).toEqual([]);
			expect(matching(reading('en'), /¥ |\d ?(yuan|RMB)\b/)).toEqual([]);
		});
	});

	describe('plainness', () => {
		/** What ends with a stop; cells, headings and labels are none. */
		const sentences = (texts: readonly string[], end: RegExp, measure: (sentence: string) => number) =>
			texts
				.flatMap((text) => text.split('\n').flatMap((line) => line.split(end)))
				.filter((sentence) => /\p{L}.*[.?…。？][”’」]?$/u.test(sentence))
				.map((sentence) => ({ sentence, length: measure(sentence.trim()) }));
		const average = (found: readonly { length: number }[]) =>
			found.reduce((sum, { length }) => sum + length, 0) / found.length;
		const words = (sentence: string) => sentence.split(/\s+/).length;
		const characters = (sentence: string) => sentence.replaceAll(/\s/g, '').length;
		const measures = {
			en: [/(?<=[.?…][”’]?)\s/, words, 25, 45],
			'zh-Hans': [/(?<=[。？][”」]?)(?![”」])/, characters, 40, 90],
			'zh-Hant': [/(?<=[。？][”」]?)(?![”」])/, characters, 40, 90]
		} as const;

		it.each(locales)('keeps sentences short in %s', (locale) => {
			const [end, measure, limit, longest] = measures[locale];
			for (const part of [...lessons.map((lesson) => textsOfLesson(lesson, locale)), asked(locale)]) {
				const found = sentences(part, end, measure);
				expect(average(found)).toBeLessThanOrEqual(limit);
				expect(found.filter(({ length }) => length > longest)).toEqual([]);
			}
		});
	});

	describe('law', () => {
		it('stands in facts, never in prose', () => {
			const law =
				/\b(19|20)\d\d\b|\bLPR\b|\b(12378|12363|12315|12348|96110)\b|民法典|[条條]例|最高人民法院|人民[银銀]行|金融[监監]管|Civil Code|Ordinance|People’s Bank|Supreme/;
			for (const locale of locales) expect(matching(prose(locale), law)).toEqual([]);
		});

		it('is dated and has a source', () => {
			for (const { id, source, asOf, reviewBy, confidence } of facts) {
				expect(['S', 'V'], id).toContain(confidence);
				for (const locale of locales) expect(source.name[locale].trim(), id).not.toBe('');
				expect(asOf, id).toMatch(/^20\d\d-\d\d-\d\d$/);
				expect(reviewBy > asOf, `${id} is reviewed after it was read`).toBe(true);
			}
		});

		it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
			'of one place stays in its note in %s',
			(_, lesson) => {
				const notes = lesson.steps.en.flatMap(({ blocks }) => blocksOfType(blocks, 'jurisdiction'));
				expect(notes.map(({ options }) => options.code)).toEqual(['CN', 'HK', 'TW', 'general']);
				const of = (id: string | undefined): Fact['jurisdiction'] | undefined =>
					facts.find((fact) => fact.id === id)?.jurisdiction;
				for (const { options, blocks } of notes)
					for (const fact of blocksOfType(blocks, 'fact'))
						expect(of(fact.options.id), fact.options.id).toBe(options.code);
				const within = notes.flatMap(({ blocks }) => blocksOfType(blocks, 'fact'));
				expect(lesson.steps.en.flatMap(({ blocks }) => blocksOfType(blocks, 'fact'))).toHaveLength(within.length);
			}
		);
	});
});
