import { readGaps, type Gap } from '../cloze/read.ts';
import type { ImportedOf } from '../imported.ts';
import { labelsOf } from '../labels.ts';
import { numbers } from './numeric.ts';
import { between, idAt, optionsOfOne } from './options.ts';
import type { Own } from './own.ts';
import { shortAnswers } from './short-text.ts';
import { standIns } from './stand-ins.ts';
import { Unfit } from './unfit.ts';
import { alike, type Wording } from './wording.ts';

/** A passage with gaps; what it is about stands before an empty line where this product exported it. */
export function cloze(imported: ImportedOf<'multianswer'>, wording: Wording): Own {
	const { questiontext, tags } = imported;
	const gaps: Gap[] = [];
	const marked = readGaps(questiontext.text, questiontext.format)
		.map((piece) => {
			if (typeof piece === 'string') return piece.replaceAll('[[', '[ [');
			gaps.push(piece);
			return `[[${idAt(gaps.length - 1)}]]`;
		})
		.join('');
	if (gaps.length === 0) throw new Unfit('no-gap');
	const words = wording.words({ ...questiontext, text: marked });
	const parting = labelsOf(tags, 'type').includes('cloze') ? words.indexOf('\n\n') : -1;
	return {
		type: 'cloze',
		text: parting < 0 ? standIns.gaps : alike(words.slice(0, parting)),
		passage: alike(parting < 0 ? words : words.slice(parting + 2)),
		gaps: between(gaps, 1, 12).map((gap, i) => ({
			id: idAt(i),
			...(gap.weight !== 1 && { weight: gap.weight }),
			...ownOf(gap, wording)
		}))
	};
}

function ownOf(gap: Gap, wording: Wording): Own {
	if (gap.kind === 'other') throw new Unfit('bad-gap', gap.of);
	if (gap.kind === 'number') return { type: 'numeric', ...numbers(gap.answers, undefined, wording) };
	if (gap.kind === 'short') {
		return {
			type: 'short-text',
			...shortAnswers(gap.answers, gap.usecase, wording),
			...(gap.usecase && { caseSensitive: true })
		};
	}
	const options = optionsOfOne(between(gap.answers, 2, 10), wording);
	return { type: 'single-choice', options, ...(!gap.shuffle && { shuffle: false }) };
}
