import { stringify } from 'yaml';
import type { CourseFolder } from '../courses/course-folder.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { LocalText } from '../i18n/local-text.ts';
import { withValues, type Plain } from './course-yaml.ts';
import { COURSE, lessonFile, QUESTIONS } from './names.ts';
import { traditionalDraft } from './traditional.ts';

export type Files = CourseFolder['files'];

/** What a new course is called. */
export interface Naming {
	readonly id: string;
	readonly code: string;
	readonly title: LocalText;
}

/** A text in every language from what was typed in one: Traditional is made from Simplified, the rest waits for a translator. */
export function everywhere(typed: string, locale: Locale): LocalText {
	const hant = locale === 'zh-Hans' ? traditionalDraft(typed) : typed;
	return { en: typed, 'zh-Hans': typed, 'zh-Hant': hant };
}

/** Empty fields of a text filled as far as they can be: Traditional from Simplified. */
export const withTraditional = (text: Readonly<Record<Locale, string>>): Readonly<Record<Locale, string>> =>
	text['zh-Hant'].trim() === '' && text['zh-Hans'].trim() !== ''
		? { ...text, 'zh-Hant': traditionalDraft(text['zh-Hans']) }
		: text;

const first: LocalText = { en: 'First lesson', 'zh-Hans': '第一课', 'zh-Hant': '第一課' };
const objective: LocalText = {
	en: 'Say here what a learner can do after this lesson.',
	'zh-Hans': '在这里写：学完这一课，学员能做到什么。',
	'zh-Hant': '在這裡寫：學完這一課，學員能做到甚麼。'
};

/** A lesson for `course.yaml`. */
export const lessonEntry = (id: string, code: string, title: LocalText): Plain => ({
	id,
	code,
	minutes: 10,
	title: { ...title },
	objective: { ...objective },
	seeds: []
});

/** What a new lesson's file begins with. */
export const lessonStart: LocalText = {
	en: '## The first step\n\nA step is what fits one phone screen. Write here, and begin the next step with another ## heading.\n',
	'zh-Hans': '## 第一步\n\n一步就是手机上的一屏。从这里写起，下一步另起一个 ## 标题。\n',
	'zh-Hant': '## 第一步\n\n一步就是手機上的一屏。從這裡寫起，下一步另起一個 ## 標題。\n'
};

/** The files of a course with one lesson and one question to begin from. */
export function blankCourse({ id, code, title }: Naming): Files {
	const course = {
		id,
		code,
		minutes: 10,
		title,
		summary: {
			en: 'Say in a sentence what this course is about.',
			'zh-Hans': '用一句话说这门课讲什么。',
			'zh-Hant': '用一句話說這門課講甚麼。'
		},
		audience: { en: 'Say for whom it is.', 'zh-Hans': '写给谁看。', 'zh-Hant': '寫給誰看。' },
		outcomes: [objective],
		check: { draw: 1, passMark: 0.8, cooldownMinutes: 30, maxAttempts: null, validMonths: 24 },
		lessons: [lessonEntry('first-lesson', `${code}.1`, first)]
	};
	return {
		[COURSE]: stringify(course, { lineWidth: 0, aliasDuplicateObjects: false }),
		[QUESTIONS]: stringify([firstQuestion], { lineWidth: 0, aliasDuplicateObjects: false }),
		...Object.fromEntries(locales.map((locale) => [lessonFile('first-lesson', locale), lessonStart[locale]]))
	};
}

const firstQuestion = {
	id: 'first-question',
	lesson: 'first-lesson',
	type: 'true-false',
	difficulty: 1,
	aim: 'recall',
	seeds: [],
	text: {
		en: 'A sentence that is true, or isn’t. Is it?',
		'zh-Hans': '写一句对或不对的话。这句话对吗？',
		'zh-Hant': '寫一句對或不對的話。這句話對嗎？'
	},
	answer: true,
	feedback: {
		true: { en: 'Yes. Say why.', 'zh-Hans': '对。说说为什么。', 'zh-Hant': '對。說說為甚麼。' },
		false: {
			en: 'Not quite. Say what to think of.',
			'zh-Hans': '还差一点。说说该想到什么。',
			'zh-Hant': '還差一點。說說該想到甚麼。'
		}
	},
	generalFeedback: {
		en: 'Say why the right answer is right.',
		'zh-Hans': '说清楚对的为什么对。',
		'zh-Hant': '說清楚對的為甚麼對。'
	}
};

/** The files of another course under a new name; its lessons, questions and seeds stay what they are. */
export const cloneCourse = (files: Files, { id, code, title }: Naming): Files => ({
	...files,
	[COURSE]: withValues(files[COURSE] ?? '', [
		[['id'], id],
		[['code'], code],
		[['title'], { ...title }]
	])
});
