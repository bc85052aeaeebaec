import { cards, deck, realOrScam as tool } from '$lib/tools/real-or-scam/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('the deck', () => {
	it('asks about each card once, and holds both kinds', () => {
		expect([...cards].sort()).toEqual(Object.keys(deck).sort());
		expect(new Set(Object.values(deck))).toEqual(new Set(['real', 'scam']));
	});

	it.each([
		[{}, 'Guess a few first'],
		[deck, `All ${cards.length} you judged were right`],
		[{ reminder: 'scam', erase: 'scam' }, '1 of 2 right. Asking once more never hurts.'],
		[{ erase: 'real', parcel: 'scam' }, '1 of 2 right; 1 of the scams looked real to you.']
	])('says how %j went', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));
});
