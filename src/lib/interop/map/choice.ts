import type { ImportedOf } from '../imported.ts';
import { labelsOf } from '../labels.ts';
import { between, optionsOfOne, optionsOfSeveral, withWords } from './options.ts';
import type { Own } from './own.ts';
import { alike, type Wording } from './wording.ts';

/** A choice of one or of several, or the passages to mark of a document that this product exported. */
export function choice(imported: ImportedOf<'multichoice'>, wording: Wording): Own {
	const answers = withWords(imported.answers);
	if (labelsOf(imported.tags, 'type').includes('mark-clause')) return markClause(imported, wording);
	const shuffle = imported.shuffle ? {} : { shuffle: false };
	if (imported.single) {
		return { type: 'single-choice', options: optionsOfOne(between(answers, 2, 10), wording), ...shuffle };
	}
	const rights = answers.filter(({ fraction }) => fraction > 0);
	if (rights.length === 1) {
		wording.warn('asked-as-single');
		return { type: 'single-choice', options: optionsOfOne(between(answers, 2, 10), wording), ...shuffle };
	}
	return { type: 'multiple-choice', options: optionsOfSeveral(between(answers, 3, 12), wording), ...shuffle };
}

/** The title stands in the last paragraph of the text. */
function markClause(imported: ImportedOf<'multichoice'>, wording: Wording): Own {
	const paragraphs = wording.words(imported.questiontext).split('\n\n');
	const title = paragraphs.length > 1 ? paragraphs.pop() : undefined;
	const passages = optionsOfSeveral(between(withWords(imported.answers), 3, 20), wording);
	return {
		type: 'mark-clause',
		text: alike(paragraphs.join('\n\n')),
		title: alike(title ?? imported.name),
		passages
	};
}
