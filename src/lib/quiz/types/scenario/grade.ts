import { z } from 'zod';
import type { Locale } from '../../../i18n/locale.ts';
import type { QuestionType } from '../../question.ts';
import { arrange } from './arrange.ts';
import { faults } from './faults.ts';
import { bestPath, markOf } from './paths.ts';
import { review, type Review } from './review.ts';
import { ScenarioSchema, type Scenario } from './schema.ts';
import { settle } from './settle.ts';
import { storyOf } from './story.ts';
import { choiceAt, choicesOf, follow, type Choices, type Story, type StoryStep } from './walk.ts';

type ChoiceView = StoryStep['choices'][number] & { readonly text: string; readonly outcome: string };
export interface StepView extends StoryStep {
	readonly title: string;
	readonly text: string;
	readonly events: readonly (StoryStep['events'][number] & { readonly text: string })[];
	readonly choices: readonly ChoiceView[];
	/** When it is met, in words; '' for always. */
	readonly says: string;
}
/** A story that a page can walk through. */
export interface View extends Story<StepView> {
	/** What it means that the cash is below zero. */
	readonly overdrawn: string;
}

/** A story in steps, each with a choice that moves cash, debt, credit record and stress: decisions and outcome are marked. */
export const scenario: QuestionType<Scenario, Choices, View, Review> = {
	name: 'scenario',
	schema: ScenarioSchema,
	response: z.record(z.string().max(100), z.string().max(100)),
	settle,
	faults,
	arrange,
	view,
	read(form, name, question) {
		const story = storyOf(question);
		const posted = story.steps.flatMap((step) => {
			const choice = form.get(`${name}.${step.id}`);
			return typeof choice === 'string' && choiceAt(step, { [step.id]: choice }) ? [[step.id, choice]] : [];
		});
		if (posted.length === 0) return { type: 'empty' };
		const choices: Choices = Object.fromEntries(posted);
		const { taken, next } = follow(story, choices);
		const response = choicesOf(taken);
		if (!next) return { type: 'given', response };
		const typed = Object.fromEntries(posted.map(([step, choice]) => [`.${step}`, choice ?? '']));
		return { type: 'unclear', problem: 'story', typed, ...(taken.length > 0 && { soFar: response }) };
	},
	key: (question) => bestPath(storyOf(question)),
	/** A story that was not finished earns nothing. */
	grade(question, response) {
		if (!response) return { fraction: 0 };
		const story = storyOf(question);
		const { taken, next, end } = follow(story, response);
		return { fraction: next ? 0 : markOf(story, taken, end) };
	},
	review
};

function view(question: Scenario, locale: Locale): View {
	const { start, steps } = storyOf(question);
	return {
		start,
		overdrawn: question.overdrawn?.[locale] ?? '',
		steps: question.steps.map(({ title, text, events, choices, when: said }, i) => ({
			id: steps[i]?.id ?? '',
			title: title[locale],
			text: text[locale],
			says: said?.says[locale] ?? '',
			...(steps[i]?.when && { when: steps[i].when }),
			events: events.map((event, at) => ({
				text: event.text[locale],
				effects: steps[i]?.events[at]?.effects ?? {}
			})),
			choices: choices.map(({ id, text, outcome, sets }, at) => ({
				id,
				text: text[locale],
				outcome: outcome[locale],
				effects: steps[i]?.choices[at]?.effects ?? {},
				sets
			}))
		}))
	};
}
