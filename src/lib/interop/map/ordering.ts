import type { ImportedOf } from '../imported.ts';
import { between, idAt } from './options.ts';
import type { Own } from './own.ts';
import { standIns } from './stand-ins.ts';
import type { Wording } from './wording.ts';

export const ordering = ({ items }: ImportedOf<'ordering'>, wording: Wording): Own => ({
	type: 'ordering',
	items: between(items, 2, 12).map(({ text, feedback }, i) => ({
		id: idAt(i),
		text: wording.needed(text),
		feedback: wording.feedback(feedback, standIns.look)
	}))
});
