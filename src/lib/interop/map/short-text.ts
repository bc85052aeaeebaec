import { plain, type Answer, type ImportedOf } from '../imported.ts';
import { shareOf } from '../fractions.ts';
import { between } from './options.ts';
import type { Own } from './own.ts';
import { standIns } from './stand-ins.ts';
import { Unfit } from './unfit.ts';
import { alike, type Wording } from './wording.ts';

const LONGEST = 200;

export const shortText = ({ answers, usecase }: ImportedOf<'shortanswer'>, wording: Wording): Own => ({
	type: 'short-text',
	...shortAnswers(answers, wording),
	...(usecase && { caseSensitive: true })
});

/** Accepted answers, and what is said of any other: the feedback of a lone `*` that earns nothing. */
export function shortAnswers(all: readonly Answer[], wording: Wording) {
	const isOther = ({ text, fraction }: Answer) => text.text.trim() === '*' && fraction <= 0;
	const answers = between(
		all.filter((answer) => !isOther(answer) && answer.text.text.trim() !== ''),
		1,
		20
	).map((answer) => {
		const text = wording.exactWords(answer.text);
		if (text.length > LONGEST) throw new Unfit('answer-too-long', `${text.slice(0, 40)}…`);
		if (answer.fraction < 0) wording.warn('negative-fraction', `${answer.fraction} %`);
		const share = Math.max(0, shareOf(answer.fraction));
		const standIn = share >= 1 ? standIns.right : share > 0 ? standIns.partly : standIns.wrong;
		return {
			text: alike(text),
			feedback: wording.feedback(answer.feedback, standIn),
			...(share < 1 && { fraction: share })
		};
	});
	const whole = answers.filter(({ fraction }) => fraction === undefined);
	if (whole.length === 0) throw new Unfit('no-key');
	if (!whole.some(({ text }) => !text.en.includes('*'))) throw new Unfit('only-pattern', whole[0]?.text.en);
	const other = all.find(isOther)?.feedback ?? plain('');
	return { answers, feedback: wording.feedback(other, standIns.look) };
}
