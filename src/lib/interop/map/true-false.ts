import type { ImportedOf } from '../imported.ts';
import type { Own } from './own.ts';
import { standIns } from './stand-ins.ts';
import type { Wording } from './wording.ts';

export const trueFalse = (imported: ImportedOf<'truefalse'>, wording: Wording): Own => {
	const said = (value: boolean) => (imported.correct === value ? standIns.right : standIns.wrong);
	return {
		type: 'true-false',
		answer: imported.correct,
		feedback: {
			true: wording.feedback(imported.feedbackTrue, said(true)),
			false: wording.feedback(imported.feedbackFalse, said(false))
		}
	};
};
