import type { Plain } from '$lib/authoring/course-yaml';
import type { LocalText } from '$lib/i18n/local-text';

const say = (en: string, hans: string, hant: string): LocalText => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

/** What the types that are written as YAML begin from. */
const own: Readonly<Record<string, { readonly [key: string]: Plain }>> = {
	'mark-clause': {
		text: say('Mark the passage that sets the fee.', '标出讲手续费的那一段。', '標出講手續費的那一段。'),
		title: say('A contract', '一份合同', '一份合約'),
		passages: [
			{
				id: 'amount',
				right: false,
				text: say('The loan is 5,000.', '借款 5,000 元。', '借款 5,000 元。'),
				feedback: say('This is the amount.', '这是借款额。', '這是借款額。')
			},
			{
				id: 'fee',
				right: true,
				text: say('A fee of 60 is taken each month.', '每月收手续费 60 元。', '每月收手續費 60 元。'),
				feedback: say('This is the fee.', '就是这一段。', '就是這一段。')
			},
			{
				id: 'day',
				right: false,
				text: say('It is repaid on the 5th.', '每月 5 日还款。', '每月 5 日還款。'),
				feedback: say('This is the day.', '这是还款日。', '這是還款日。')
			}
		]
	},
	cloze: {
		text: say('Fill in the gaps.', '把空填上。', '把空填上。'),
		passage: say(
			'3 instalments of 100 come to [[total]].',
			'3 期，每期 100 元，一共 [[total]]。',
			'3 期，每期 100 元，一共 [[total]]。'
		),
		gaps: [
			{
				id: 'total',
				type: 'numeric',
				answer: 300,
				unit: say('yuan', '元', '元'),
				feedback: { right: say('3 × 100.', '3 × 100。', '3 × 100。'), wrong: say('Multiply.', '乘一乘。', '乘一乘。') }
			}
		]
	}
};

/** A small question of a type to begin from, in its lesson. */
export const exampleOf = (type: string, lesson: string): Plain => ({
	id: 'new-question',
	lesson,
	type,
	difficulty: 1,
	aim: 'recall',
	seeds: [],
	text: say('', '', ''),
	...own[type],
	generalFeedback: say('Say why the right answer is right.', '说清楚对的为什么对。', '說清楚對的為甚麼對。')
});
