import type { z } from 'zod';
import { proveQuestion } from '../../quiz/prove.ts';
import type { Question } from '../../quiz/question.ts';
import { QuestionSchema } from '../../quiz/types/index.ts';
import type { AttachedFile, Imported, ImportedOf } from '../imported.ts';
import { labelsOf } from '../labels.ts';
import { errorAt, type Problem } from '../problem.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import type { Destination } from './destination.ts';
import { generalFeedbackFor } from './general-feedback.ts';
import { matching } from './matching.ts';
import { numeric } from './numeric.ts';
import { ordering } from './ordering.ts';
import type { Own } from './own.ts';
import { shortText } from './short-text.ts';
import { trueFalse } from './true-false.ts';
import { Unfit } from './unfit.ts';
import { alike, Wording } from './wording.ts';

/**
 * A question of ours made of an imported one, or why there is none, and what came otherwise than it was written. One with
 * errors can be looked at, not used.
 */
export interface Mapped {
	readonly question: Question | undefined;
	readonly problems: readonly Problem[];
	readonly files: readonly AttachedFile[];
}

type Mappers = { readonly [T in Imported['qtype']]: (imported: ImportedOf<T>, wording: Wording) => Own };

const mappers: Mappers = {
	multichoice: choice,
	truefalse: trueFalse,
	shortanswer: shortText,
	numerical: numeric,
	match: matching,
	ordering,
	multianswer: cloze,
	other: ({ of }) => {
		throw new Unfit('type-lacking', of);
	}
};

/** Makes a question of ours of an imported one. `id` must be one that no other has. Never throws for what a file says. */
export function mapQuestion(imported: Imported, id: string, destination: Destination): Mapped {
	const wording = new Wording(imported.line);
	try {
		const authored = authoredOf(imported, id, destination, wording);
		const { data: question, error } = QuestionSchema.safeParse(authored);
		if (!question) return failed(errorAt(imported.line, 'not-our-rules', pathOf(error)), wording);
		for (const problem of proveQuestion(question)) {
			if (problem.startsWith('two parts read the same')) wording.fault('same-twice');
			else if (!problem.startsWith('the right answer does not earn')) wording.fault('faulty', problem);
		}
		return { question, problems: wording.problems, files: wording.files };
	} catch (error) {
		if (!(error instanceof Unfit)) throw error;
		return failed(errorAt(imported.line, error.code, error.message), wording);
	}
}

const failed = (error: Problem, wording: Wording): Mapped => ({
	question: undefined,
	problems: [error, ...wording.problems],
	files: wording.files
});

const pathOf = (error: z.ZodError | undefined): string => error?.issues[0]?.path.join('.') ?? '';

function authoredOf(imported: Imported, id: string, destination: Destination, wording: Wording) {
	const mapper = mappers[imported.qtype] as (imported: Imported, wording: Wording) => Own;
	const own = mapper(imported, wording);
	const [lesson] = labelsOf(imported.tags, 'lesson');
	const seeds = labelsOf(imported.tags, 'seed');
	const [difficulty] = labelsOf(imported.tags, 'difficulty');
	const [aim] = labelsOf(imported.tags, 'aim');
	const general = wording.words(imported.generalfeedback);
	const hints = imported.hints.map((hint) => wording.words(hint)).filter((hint) => hint !== '');
	if (general === '') wording.warn('general-feedback-made-up');
	if (hints.length > 5) wording.warn('hints-dropped', String(hints.length - 5));
	return {
		id,
		lesson: lesson ?? destination.lesson,
		difficulty: difficulty ? Number(difficulty) : destination.difficulty,
		aim: aim ?? destination.aim,
		seeds: seeds.length > 0 ? seeds : destination.seeds,
		text: own['text'] ?? wording.needed(imported.questiontext),
		generalFeedback: general === '' ? generalFeedbackFor(own) : alike(general),
		...(hints.length > 0 && { hints: hints.slice(0, 5).map(alike) }),
		...own
	};
}
