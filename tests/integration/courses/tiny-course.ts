import type { CourseFolder } from '$lib/courses/course-folder';

const texts = (words: string) => `{ en: "${words}", zh-Hans: "${words}", zh-Hant: "${words}" }`;

const lesson = (id: string) => `  - id: ${id}
    code: '${id}'
    minutes: 10
    title: ${texts(`Lesson ${id}`)}
    objective: ${texts('Learn it')}
    seeds: [S1-2.2]
    frameworks: { oecd: [planning], cee: [], digital: false }
`;

const course = `id: tiny
code: T1
minutes: 20
title: ${texts('Tiny course')}
summary: ${texts('Small')}
audience: ${texts('Anyone')}
outcomes: [${texts('Add numbers')}]
check: { draw: 2, passMark: 0.5, cooldownMinutes: 30, maxAttempts: 3, validMonths: 24 }
lessons:
${lesson('one')}${lesson('two')}`;

const question = (id: string, inLesson: string) => `- id: ${id}
  lesson: ${inLesson}
  type: numeric
  difficulty: 1
  aim: recall
  seeds: [S1-2.2]
  text: ${texts('What is {{a}} + 1?')}
  generalFeedback: ${texts('Add one.')}
  draw: { numbers: { a: { from: 1, to: 900, step: 1 } } }
  answer: a + 1
  feedback: { right: ${texts('Yes.')}, wrong: ${texts('Count again.')} }
`;

const steps = (first: string) =>
	`## First\n\n${first} 本金总成本\n\n## Second\n\n:::reflection{id="thought"}\nWhat now?\n:::\n`;

/** A course of two lessons, two steps and three drawn questions each; `first` is what the first step says. */
export const tinyCourse = (first = 'Hello.'): CourseFolder => ({
	path: 'tiny',
	files: {
		'course.yaml': course,
		'questions.yaml': ['one', 'two'].flatMap((id) => ['a', 'b', 'c'].map((q) => question(`${id}-${q}`, id))).join(''),
		...Object.fromEntries(
			['one', 'two'].flatMap((id) => ['en', 'zh-Hans', 'zh-Hant'].map((locale) => [`${id}.${locale}.md`, steps(first)]))
		)
	}
});
