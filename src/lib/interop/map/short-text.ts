import type { LocalText } from '../../i18n/local-text.ts';
import { accepts } from '../../quiz/wording.ts';
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
	...shortAnswers(answers, usecase, wording),
	...(usecase && { caseSensitive: true })
});

/** Accepted answers, and what is said of any other: the feedback of a lone `*` that earns nothing. */
export function shortAnswers(all: readonly Answer[], caseSensitive: boolean, wording: Wording) {
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
	const reached = answers.filter((answer, i) => {
		const before = answers.slice(0, i).some((other) => goesBefore(other, answer, caseSensitive));
		if (before) wording.warn('never-reached', answer.text.en);
		return !before;
	});
	const whole = reached.filter(({ fraction }) => fraction === undefined);
	if (whole.length === 0) throw new Unfit('no-key');
	if (!whole.some(({ text }) => !text.en.includes('*'))) throw new Unfit('only-pattern', whole[0]?.text.en);
	const other = all.find(isOther)?.feedback ?? plain('');
	return { answers: reached, feedback: wording.feedback(other, standIns.look) };
}

interface Accepted {
	readonly text: LocalText;
	readonly fraction?: number;
}

/** Whether all that a later answer accepts is accepted before it, for as much; capitals, marks and widths make no difference here. */
const goesBefore = (earlier: Accepted, later: Accepted, caseSensitive: boolean): boolean =>
	(earlier.fraction ?? 1) >= (later.fraction ?? 1) && accepts(earlier.text.en, later.text.en, { caseSensitive });
