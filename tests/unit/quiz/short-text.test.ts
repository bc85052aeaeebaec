import { shortText } from '$lib/quiz/types/short-text/grade';
import { ShortTextSchema } from '$lib/quiz/types/short-text/schema';
import { accepts, compared, isNear } from '$lib/quiz/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { local, question } from './questions';

describe('words are compared', () => {
	it.each([
		['ＡＰＲ', 'apr'],
		[' 年化  利率。', '年化利率'],
		['「實際年利率」', '实际年利率'],
		['Effective   Rate!', 'effective rate'],
		['貸款人', '贷款人']
	])('%s as %s', (text, plain) => expect(compared(text)).toBe(plain));

	it('by case where it matters', () => expect(compared('Apr', { caseSensitive: true })).toBe('Apr'));

	it.each([
		['*年化*', '看年化利率', true],
		['*年化*', '看月利率', false],
		['call * lender', 'call the lender', true],
		['call * lender', 'call lender', false],
		['a*a', 'a', false],
		['*', '', true],
		['ab*b*c', 'abbc', true],
		['ab*b*c', 'abc', false]
	])('with wildcards: %s and %s', (accepted, text, fits) => expect(accepts(accepted, text)).toBe(fits));

	it('alike, whatever the text', () =>
		fc.assert(fc.property(fc.string(), (text) => accepts(text.replaceAll('*', ''), text.replaceAll('*', '')))));

	it.each([
		['lender', 'lendr', true],
		['lender', 'lennder', true],
		['lender', 'lendes', true],
		['lender', 'lenders', true],
		['lender', 'lendres', false],
		['APR', 'APX', false],
		['贷款人', '贷歀人', true],
		['贷款人', '借款方', false]
	])('%s and %s are one slip apart: %s', (accepted, text, near) => expect(isNear(accepted, text)).toBe(near));
});

describe('a short answer', () => {
	const lender = ShortTextSchema.parse(
		question('short-text', {
			answers: [
				{ text: { en: 'lender', 'zh-Hans': '贷款人', 'zh-Hant': '貸款人' }, feedback: local('yes') },
				{ text: { en: '*bank*', 'zh-Hans': '*银行*', 'zh-Hant': '*銀行*' }, fraction: 0.5, feedback: local('half') }
			],
			feedback: local('no')
		})
	);
	const grade = (typed: string) => shortText.grade(lender, { typed }).fraction;

	it.each([
		['Lender', 1],
		['貸款人', 1],
		['贷款人。', 1],
		['the bank', 0.5],
		['某銀行', 0.5],
		['the shop', 0]
	])('%s earns %d', (typed, fraction) => expect(grade(typed)).toBe(fraction));

	it('is told what it was worth, the key, and whether it was a slip', () => {
		expect(shortText.review(lender, { typed: 'lendr' }, 'en')).toEqual({
			given: 'lendr',
			answer: 'lender',
			fraction: 0,
			near: true,
			feedback: local('no').en
		});
		expect(shortText.review(lender, { typed: 'bank' }, 'zh-Hans')).toMatchObject({
			fraction: 0.5,
			near: false,
			answer: '贷款人'
		});
		expect(shortText.review(lender, undefined, 'en')).toMatchObject({ given: null, near: false });
	});

	it('needs one answer without a * that earns the whole mark', () => {
		const half = [{ text: local('x'), fraction: 0.5, feedback: local('f') }];
		expect(ShortTextSchema.safeParse({ ...lender, answers: half }).error?.issues[0]?.message).toContain(
			'the whole mark'
		);
	});

	it('has no answer that one before it takes', () => {
		const again = { ...lender, answers: [...lender.answers, ...lender.answers.slice(0, 1)] };
		expect(shortText.faults?.(again)).toEqual(['answer 3 is never reached: one before it accepts the same']);
		expect(shortText.faults?.(lender)).toEqual([]);
	});
});
