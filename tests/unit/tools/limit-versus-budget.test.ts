import { limitVersusBudget as tool } from '$lib/tools/limit-versus-budget/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const with_ = (changes: Readonly<Record<string, string>>) => answer(tool, changes).result;

describe('limit versus budget', () => {
	it('finds how much of the limit the safe instalment carries', () => {
		expect(with_({})).toMatchObject({ carries: 2_003_000, share: 0.4006 });
	});

	it('shows what the whole limit would ask', () =>
		expect(with_({})).toMatchObject({ instalment: 249_621, interest: 990_892, over: 149_621 }));

	it('never carries more than the limit', () =>
		expect(with_({ limit: '10000' })).toMatchObject({ carries: 1_000_000, share: 1, over: 0 }));

	it('carries nothing with an instalment of 0', () =>
		expect(with_({ instalment: '0' })).toMatchObject({ carries: 0, share: 0, carriedInterest: 0 }));

	it.each([
		[{}, 'Of the ¥50,000 you may borrow, ¥20,030 fits your month.'],
		[{ limit: '1万' }, 'All of the ¥10,000 you may borrow fits your month. You still needn’t borrow it.'],
		[{ instalment: '0' }, 'Of the ¥50,000 you may borrow, nothing fits your month now.']
	])('says what it means: %j', (changes, sentence) => expect(tool.says(answer(tool, changes), 'en')).toBe(sentence));
});
