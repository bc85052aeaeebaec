import { asked, reviewed } from '$lib/quiz/asked';
import Asking from '$lib/quiz/Asking.svelte';
import { makeQuestion } from '$lib/quiz/make';
import { askPiece } from '$lib/quiz/ask-pieces';
import { reviewPiece } from '$lib/quiz/review-pieces';
import { randomFrom } from '$lib/quiz/random';
import Reviewing from '$lib/quiz/Reviewing.svelte';
import { questionType, questionTypes, QuestionSchema } from '$lib/quiz/types/index';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { anyQuestion, form } from './questions';

/** A form as a browser without scripts would post it: ticked boxes, texts and chosen options. */
function posted(html: string): FormData {
	const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
	const inputs = [...html.matchAll(/<input[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
		.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
	const selects = [...html.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => {
		const [, chosen = '', words = ''] = /(<option[^>]*\sselected[^>]*>)(.*?)<\/option>/s.exec(options) ?? [];
		return [
			attribute(tag, 'name'),
			/\svalue=/.test(chosen) ? attribute(chosen, 'value') : words.replace(/<!--.*?-->/g, '').trim()
		] as const;
	});
	return form([...inputs, ...selects]);
}

const made = (name: string) =>
	fc
		.tuple(Object.entries(anyQuestion).find(([type]) => type === name)?.[1] ?? fc.constant(undefined), fc.string())
		.map(([question, seed]) => makeQuestion(QuestionSchema.parse(question), randomFrom(seed)));

describe.each(questionTypes.map(({ name }) => name))('without a script, a question of type %s', (name) => {
	it('is answered by a form that starts empty and comes back with what was saved', async () => {
		const piece = await askPiece(name);
		const type = questionType(name);
		const asks = (question: Parameters<typeof asked>[0], response?: unknown) =>
			posted(render(Asking, { props: { asked: asked(question, 'en'), piece, name: 'q1', response } }).body);
		fc.assert(
			fc.property(made(name), (question) => {
				for (const none of [undefined, null]) {
					expect(type.read(asks(question, none), 'q1', question)).toEqual({ type: 'empty' });
				}
				const response = type.key(question);
				expect(type.read(asks(question, response), 'q1', question)).toEqual({ type: 'given', response });
			}),
			{ numRuns: 20 }
		);
	});

	it('shows its answers with icon, word and reason', async () => {
		const piece = await reviewPiece(name);
		fc.assert(
			fc.property(made(name), fc.boolean(), (question, right) => {
				const response = right ? questionType(name).key(question) : undefined;
				const { body } = render(Reviewing, {
					props: { reviewed: reviewed(question, response, 'en'), piece, name: 'q1' }
				});
				expect(body).toContain('FEEDBACK general en');
				expect(body).toMatch(/role="status"[^]*<svg/);
			}),
			{ numRuns: 20 }
		);
	});
});

describe('pieces', () => {
	it('say so where there are none', () => {
		expect(() => askPiece('../numeric')).toThrow('nothing asks');
		expect(() => reviewPiece('../numeric')).toThrow('nothing shows');
	});
});
