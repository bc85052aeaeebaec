import { productMatcher as tool } from '$lib/tools/product-matcher/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('what an offer is', () => {
	it.each([
		[{ giver: 'bank', arrives: 'cash' }, 'loan'],
		[{ giver: 'bank', arrives: 'card' }, 'card'],
		[{ giver: 'shop', arrives: 'limit' }, 'instalments'],
		[{ giver: 'finance', arrives: 'goods' }, 'instalments'],
		[{ giver: 'app', arrives: 'limit' }, 'facilitated'],
		[{ giver: 'microloan', arrives: 'cash' }, 'microloan'],
		[{ giver: 'person', arrives: 'goods' }, 'private'],
		[{ giver: 'unsure', arrives: 'cash' }, 'unknown']
	])('%j is %s', (typed, product) => expect(answer(tool, typed).result.product).toBe(product));

	it('has a lender, and whoever else plays a part', () => {
		expect(answer(tool, {}).result.roles).toEqual(['lender', 'facilitator', 'guarantor']);
		expect(answer(tool, { giver: 'bank', named: 'lender', guarantee: 'no' }).result.roles).toEqual(['lender']);
	});

	it('raises flags, money first above all', () => {
		expect(answer(tool, { upfront: 'yes', licence: 'no', giver: 'unsure' }).result.flags).toEqual([
			'upfront',
			'licence',
			'named',
			'giver'
		]);
		expect(tool.says(answer(tool, { upfront: 'yes' }), 'en')).toMatch(/^Stop/);
		expect(tool.says(answer(tool, {}), 'en')).toMatch(/^It looks like/);
		expect(tool.says(answer(tool, { giver: 'bank', named: 'lender' }), 'en')).toMatch(/^This is: A personal loan/);
	});
});
