import type { AnyQuestionType } from '../../question.ts';
import { numeric } from '../numeric/grade.ts';
import { shortText } from '../short-text/grade.ts';
import { singleChoice } from '../single-choice/grade.ts';

/** The question types that a gap may be of. */
export const kinds: Readonly<Record<string, AnyQuestionType>> = {
	[singleChoice.name]: singleChoice,
	[shortText.name]: shortText,
	[numeric.name]: numeric
};
