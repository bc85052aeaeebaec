import type { LocalText } from '../../i18n/local-text.ts';

/** What is said where a file gives no feedback: a question of ours has a reason for every option. */
export const standIns = {
	right: { en: 'Yes, that is right.', 'zh-Hans': '对，就是这样。', 'zh-Hant': '對，就是這樣。' },
	wrong: { en: 'Not this one.', 'zh-Hans': '这个不对。', 'zh-Hant': '這個不對。' },
	partly: { en: 'Partly right.', 'zh-Hans': '对了一部分。', 'zh-Hant': '對了一部分。' },
	look: {
		en: 'Compare your answer with the right one.',
		'zh-Hans': '把你的答案和正确答案对照一下。',
		'zh-Hant': '把你的答案和正確答案對照一下。'
	},
	gaps: { en: 'Fill in the gaps.', 'zh-Hans': '把空填上。', 'zh-Hant': '把空格填上。' }
} as const satisfies Readonly<Record<string, LocalText>>;
