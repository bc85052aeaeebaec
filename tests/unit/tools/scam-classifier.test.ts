import { signsIn } from '$lib/tools/scam-classifier/signs';
import { scamClassifier as tool } from '$lib/tools/scam-classifier/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

const signsOf = (message: string) => signsIn(message).flatMap(({ kind }) => kind ?? []);

describe('the words of a message', () => {
	it.each([
		['先付 500 元服务费，7 天洗白', ['fee', 'fee', 'erase']],
		['請把驗證碼給我，共享畫面', ['code', 'screen']],
		['Pay first to a private account within 24 hours', ['fee', 'private', 'haste']],
		['你的账单已出，请在应用里查看', []]
	])('%s', (message, signs) => expect(signsOf(message)).toEqual(signs));

	it('are all kept, in order, whatever is marked in them', () => {
		const message = '【中心】新政策！删除记录，先交服务费。https://x.example 马上点击链接';
		expect(
			signsIn(message)
				.map(({ text }) => text)
				.join('')
		).toBe(message);
	});

	it('are read in a moment, however long they are', () => {
		const long = '先交服务费验证码'.repeat(500);
		expect(
			signsIn(long)
				.map(({ text }) => text)
				.join('')
		).toBe(long);
	});
});

describe('the verdict', () => {
	it('is to stop at one grave sign or three lesser ones', () => {
		expect(answer(tool, { message: '请告诉我验证码' }).result.verdict).toBe('stop');
		expect(answer(tool, { message: '', signs: 'haste link window' }).result.verdict).toBe('stop');
		expect(answer(tool, { message: '', signs: 'haste link' }).result.verdict).toBe('careful');
	});

	it('is never that a message is safe', () => {
		const done = answer(tool, { message: 'Your bill is ready in the app.' });
		expect(done.result).toMatchObject({ verdict: 'nothing', signs: [] });
		expect(tool.says(done, 'en')).toBe('No sign found. That doesn’t make it safe.');
	});

	it('counts a sign once, found and ticked, the gravest first', () =>
		expect(answer(tool, { message: '马上付', signs: 'haste fee' }).result.signs).toEqual(['fee', 'haste']));

	it('shows the facts that belong to the signs', () => {
		expect(tool.shows?.(answer(tool, { message: '洗白' }))).toEqual(['record-window-closed', 'record-five-years']);
		expect(tool.shows?.(answer(tool, { message: '代办' }))).toEqual(['paid-fixers-warning']);
	});

	it('needs something to judge', () => expect(faults(tool, { message: '' })).toEqual({ message: 'nothing_to_judge' }));
});
