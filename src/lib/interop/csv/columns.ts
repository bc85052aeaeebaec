/** The columns that a question has once. */
export const columns = [
	'type',
	'text',
	'id',
	'name',
	'category',
	'general_feedback',
	'tags',
	'shuffle',
	'case',
	'unit',
	'correct'
];

export const hintColumns = [1, 2, 3, 4, 5].map((n) => `hint_${n}`);

const MOST_ANSWERS = 30;

/** The places of answers, from 1, whose columns are numbered so. */
export const places = Array.from({ length: MOST_ANSWERS }, (_, i) => i + 1);
