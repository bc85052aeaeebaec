/** What dated facts are about, in the order that pages list them; each is a file of `content/facts`. */
export const topics = [
	'price',
	'disclosure',
	'contract',
	'late',
	'hardship',
	'collection',
	'court',
	'credit-record',
	'help',
	'lending'
] as const;

export type Topic = (typeof topics)[number];

/** Facts that came with a course belong to what the course is about. */
const ofCourse: Readonly<Record<string, Topic>> = {
	'before-you-borrow': 'contract',
	'true-cost': 'price',
	'budget-and-buffer': 'hardship',
	'your-credit-record': 'credit-record',
	'when-repayment-is-hard': 'hardship',
	'lender-kit': 'lending'
};

/** The topic of the facts in a file of that name, without its ending; what is not known goes to «help». */
export const topicOf = (name: string): Topic => topics.find((topic) => topic === name) ?? ofCourse[name] ?? 'help';
