import { PendingAnswers, type Store } from '$lib/learning/pending-answers';
import { describe, expect, it } from 'vitest';

function memory(): Store {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
}

describe('answers that could not be sent', () => {
	it('are still there for the next page, the last of each question', () => {
		const store = memory();
		new PendingAnswers(store, 'a').keep(3, [['q3', '1']]);
		new PendingAnswers(store, 'a').keep(3, [['q3', '2']]);
		expect(new PendingAnswers(store, 'a').all()).toEqual({ 3: [['q3', '2']] });
		expect(new PendingAnswers(store, 'other').all()).toEqual({});
	});
	it('go once they are sent', () => {
		const store = memory();
		const pending = new PendingAnswers(store, 'a');
		pending.keep(1, [['q1', 'x']]);
		pending.sent(1);
		expect(pending.all()).toEqual({});
		expect(store.getItem('evenkeel:answers:a')).toBeNull();
	});
	it('do no harm where the browser keeps nothing, refuses, or holds something broken', () => {
		const refusing: Store = {
			getItem: () => '{broken',
			setItem: () => {
				throw new Error('full');
			},
			removeItem: () => {}
		};
		for (const store of [undefined, refusing]) {
			const pending = new PendingAnswers(store, 'a');
			pending.keep(1, [['q1', 'x']]);
			expect(pending.all()).toEqual({});
		}
	});
});
