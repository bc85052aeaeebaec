import { conversationRehearsal as tool } from '$lib/tools/conversation-rehearsal/tool';
import { scenes } from '$lib/tools/conversation-rehearsal/scenes';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const turns = scenes.flatMap((scene) => scene.turns);

describe('a rehearsed talk', () => {
	it('asks each turn once, in its scene', () =>
		expect(tool.groups.flatMap(({ names }) => names).slice(0, turns.length)).toEqual(turns.map(({ id }) => id)));

	it('doesn’t always open the door with the same letter, nor with the longest words', () => {
		expect(new Set(turns.map(({ best }) => best)).size).toBe(3);
		const longest = turns.filter(
			({ said, best }) => said[best]().length === Math.max(...Object.values(said).map((say) => say().length))
		);
		expect(longest.length).toBeLessThan(turns.length);
	});

	it.each([
		[{}, 'Choose what you would say'],
		[{ tell1: 'b', tell2: 'b' }, '2 turns rehearsed; 1 kept the other side listening.'],
		[{ tell1: 'b', refuse1: 'b' }, '2 turns, and all 2 kept the other side listening.']
	])('says how %j went', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));
});
