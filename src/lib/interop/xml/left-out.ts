import { warningAt, type Problem } from '../problem.ts';
import { child, textOf, type Element } from './elements.ts';

/** What of a question's element has no place in the model, for whoever brings it in. */
export function leftOut(element: Element): Problem[] {
	const { line } = element;
	const grade = Number(child(element, 'defaultgrade')?.text ?? '1');
	const units = (child(element, 'units')?.children ?? []).filter(
		(unit) => Number(child(unit, 'multiplier')?.text ?? '1') !== 1
	);
	const names = units.map((unit) => child(unit, 'unit_name')?.text.trim() ?? '');
	const overall = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].some(
		(name) => textOf(child(element, name)).trim() !== ''
	);
	const grading = child(element, 'gradingtype')?.text.trim() ?? 'ABSOLUTE_POSITION';
	return [
		...(grade !== 1 && grade !== 0 && element.attributes['type'] !== 'cloze'
			? [warningAt(line, 'grade-dropped', String(grade))]
			: []),
		...(names.length > 0 ? [warningAt(line, 'units-dropped', names.join(', '))] : []),
		...(overall ? [warningAt(line, 'overall-feedback-dropped')] : []),
		...(grading !== 'ABSOLUTE_POSITION' ? [warningAt(line, 'ordering-graded-otherwise', grading)] : [])
	];
}
