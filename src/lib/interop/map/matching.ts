import type { ImportedOf } from '../imported.ts';
import { labelsOf } from '../labels.ts';
import { between, idAt } from './options.ts';
import type { Own } from './own.ts';
import { standIns } from './stand-ins.ts';
import { alike, type Wording } from './wording.ts';

/** Pairs and what to choose from, or, where this product exported it so, things to sort into groups. */
export function matching(imported: ImportedOf<'match'>, wording: Wording): Own {
	const subquestions = imported.subquestions.filter(({ answer }) => answer !== '');
	const answers = [...new Set(subquestions.map(({ answer }) => answer))];
	const sorting = labelsOf(imported.tags, 'type').includes('sorting');
	const things = between(
		subquestions.filter(({ text }) => text.text.trim() !== '' || text.files.length > 0),
		2,
		sorting ? 16 : 10
	).map(({ text, answer, feedback }, i) => ({
		id: idAt(i),
		text: wording.needed(text),
		feedback: wording.feedback(feedback, standIns.look),
		fits: idAt(answers.indexOf(answer))
	}));
	const choices = between(answers, 2, sorting ? 5 : 15).map((text, i) => ({
		id: idAt(i),
		text: alike(wording.words({ text, format: 'plain_text', files: [] }))
	}));
	return sorting
		? { type: 'sorting', groups: choices, items: things.map(({ fits, ...thing }) => ({ ...thing, group: fits })) }
		: { type: 'matching', matches: choices, pairs: things.map(({ fits, ...thing }) => ({ ...thing, match: fits })) };
}
