import type { Answer } from '../imported.ts';
import { shareOf } from '../fractions.ts';
import { standIns } from './stand-ins.ts';
import { Unfit } from './unfit.ts';
import type { Wording } from './wording.ts';

/** The id of the part at a place: a, b, … z, aa. */
export const idAt = (i: number): string =>
	(i < 26 ? '' : idAt(Math.floor(i / 26) - 1)) + String.fromCharCode(97 + (i % 26));

/** Throws `Unfit` where there are fewer or more parts than a question of ours may have. */
export function between<P>(parts: readonly P[], least: number, most: number): readonly P[] {
	if (parts.length < least) throw new Unfit('too-few-answers', String(parts.length));
	if (parts.length > most) throw new Unfit('too-many-answers', `${parts.length} > ${most}`);
	return parts;
}

/** Answers with words; Moodle drops the others too. */
export const withWords = (answers: readonly Answer[]): readonly Answer[] =>
	answers.filter(({ text }) => text.text.trim() !== '' || text.files.length > 0);

/** Options of a choice of one: those that earn most are right. */
export function optionsOfOne(answers: readonly Answer[], wording: Wording) {
	const shares = answers.map(({ fraction }) => shareOf(fraction));
	const best = Math.max(...shares);
	if (best <= 0) throw new Unfit('no-key');
	if (best < 1) wording.fault('no-whole-mark', `${Number((best * 100).toFixed(2))} %`);
	const rights = shares.filter((share) => share === best).length;
	return answers.map((answer, i) => {
		const share = shares[i] ?? 0;
		const right = share === best;
		if (share < 0) wording.warn('negative-fraction', `${answer.fraction} %`);
		const own = right ? rights > 1 || best < 1 : share !== 0;
		return option(answer, i, right, own ? { fraction: share } : {}, wording);
	});
}

/** Options of a choice of several: those that earn something are right. */
export function optionsOfSeveral(answers: readonly Answer[], wording: Wording) {
	const shares = answers.map(({ fraction }) => shareOf(fraction));
	const rights = shares.filter((share) => share > 0);
	const sum = rights.reduce((total, share) => total + share, 0);
	if (rights.length === 0) throw new Unfit('no-key');
	if (Math.abs(sum - 1) > 1e-3) throw new Unfit('sum-of-fractions', `${Number((sum * 100).toFixed(2))} %`);
	if (rights.length === answers.length) throw new Unfit('none-wrong');
	return answers.map((answer, i) => {
		const share = shares[i] ?? 0;
		const usual = (share > 0 ? 1 : -1) / rights.length;
		return option(answer, i, share > 0, Math.abs(share - usual) < 1e-4 ? {} : { fraction: share }, wording);
	});
}

function option(answer: Answer, i: number, right: boolean, own: { fraction?: number }, wording: Wording) {
	if (/^%-?\d/.test(answer.text.text)) wording.warn('percent-as-words', answer.text.text.slice(0, 20));
	const standIn = right ? standIns.right : (own.fraction ?? 0) > 0 ? standIns.partly : standIns.wrong;
	return {
		id: idAt(i),
		text: wording.needed(answer.text),
		right,
		feedback: wording.feedback(answer.feedback, standIn),
		...own
	};
}
