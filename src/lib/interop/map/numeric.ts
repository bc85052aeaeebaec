import { within } from '../../quiz/types/numeric/settle.ts';
import { plain, type ImportedOf, type NumericalAnswer } from '../imported.ts';
import { shareOf } from '../fractions.ts';
import { labelsOf } from '../labels.ts';
import type { Own } from './own.ts';
import { standIns } from './stand-ins.ts';
import { Unfit } from './unfit.ts';
import { alike, type Wording } from './wording.ts';

export function numeric(imported: ImportedOf<'numerical'>, wording: Wording): Own {
	const unit = imported.unit || labelsOf(imported.tags, 'unit')[0];
	return {
		type: 'numeric',
		...numbers(imported.answers, labelsOf(imported.tags, 'decimals')[0], wording),
		...(unit && { unit: alike(unit) })
	};
}

/** The first number that earns the whole mark is the answer; others are results that still earn something, or are known mistakes. */
export function numbers(answers: readonly NumericalAnswer[], decimals: string | undefined, wording: Wording) {
	const given = answers.filter(({ answer }) => answer !== '*');
	const key = given.find(({ fraction }) => shareOf(fraction) >= 1);
	if (!key) throw new Unfit('no-key');
	const others = given.filter((answer) => answer !== key);
	if (others.some(({ fraction }) => shareOf(fraction) >= 1)) wording.warn('several-numbers', key.answer);
	const tolerance = exact(key.tolerance);
	const answer = exact(key.answer);
	const mistakes = others.flatMap((other) => mistake(other, { answer, tolerance }, wording));
	const places = Number(decimals ?? decimalsOf(key.answer));
	return {
		answer,
		...(tolerance !== 0 && { tolerance }),
		...(places > 0 && { decimals: places }),
		feedback: {
			right: wording.feedback(key.feedback, standIns.right),
			wrong: wording.feedback(answers.find(isOther)?.feedback ?? plain(''), standIns.look)
		},
		...(mistakes.length > 0 && { mistakes })
	};
}

const isOther = ({ answer, fraction }: NumericalAnswer): boolean => answer === '*' && fraction <= 0;

interface Key {
	readonly answer: number;
	readonly tolerance: number;
}

/** A further number, unless all that it takes is right already. */
function mistake(given: NumericalAnswer, { answer, tolerance: usual }: Key, wording: Wording) {
	const [value, tolerance] = [exact(given.answer), exact(given.tolerance)];
	if (within(value, answer, usual - tolerance)) {
		wording.warn('never-reached', given.answer);
		return [];
	}
	if (given.fraction < 0) wording.warn('negative-fraction', `${given.fraction} %`);
	const share = Math.max(0, shareOf(given.fraction));
	const standIn = share >= 1 ? standIns.right : share > 0 ? standIns.partly : standIns.wrong;
	const own = tolerance !== usual || within(value, answer, usual);
	return [
		{
			value,
			...(own && { tolerance }),
			feedback: wording.feedback(given.feedback, standIn),
			...(share > 0 && { fraction: share })
		}
	];
}

/** A number without the digits that binary fractions add. Throws `Unfit` for what is none. */
function exact(written: string | number): number {
	const value = Number(Number(written).toPrecision(12));
	if (!Number.isFinite(value) || Math.abs(value) > 1e15) throw new Unfit('not-a-number', String(written));
	return value;
}

const decimalsOf = (written: string): number =>
	Math.min(
		6,
		/\.(\d+)$/.exec(/^[-+]?\d*\.\d{1,6}$/.test(written) ? written : String(exact(written)))?.[1]?.length ?? 0
	);
