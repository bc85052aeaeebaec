import { locales } from '../i18n/locale.ts';
import { drawValues } from './draw/draw.ts';
import type { Values } from './draw/schema.ts';
import { makeWith } from './make.ts';
import type { Question } from './question.ts';
import { randomFrom, type Random } from './random.ts';
import { questionType } from './types/index.ts';

const DRAWS = 200;

/**
 * Makes a question as 200 attempts would and says what is wrong with any of them: conditions no draw meets, answers that
 * cannot be worked out or are out of place, mistakes that are as good as the answer, options that read the same,
 * placeholders left over. Each problem once, with the first numbers that show it. For when content is loaded.
 */
export function proveQuestion(question: Question): string[] {
	const found = new Map<string, string>();
	for (let i = 0; i < (question.draw ? DRAWS : 1); i++) {
		for (const { problem, values } of problemsOfOne(question, randomFrom(`${question.id} ${i}`))) {
			if (!found.has(problem)) found.set(problem, `${problem}${drawnAs(values)}`);
		}
	}
	return [...found.values()];
}

interface Found {
	readonly problem: string;
	readonly values: Values;
}

function problemsOfOne(question: Question, random: Random): Found[] {
	let values: Values = {};
	try {
		values = question.draw ? drawValues(question.draw, random) : {};
		return problemsOfMade(makeWith(question, values, random)).map((problem) => ({ problem, values }));
	} catch (error) {
		return [{ problem: error instanceof Error ? error.message : String(error), values }];
	}
}

function problemsOfMade(made: Question): string[] {
	const type = questionType(made.type);
	const problems = [...(type.faults?.(made) ?? [])];
	if (type.grade(made, type.key(made)).fraction !== 1) problems.push('the right answer does not earn the whole mark');
	if (JSON.stringify(made).includes('{{')) problems.push('a placeholder is left over');
	for (const locale of locales) {
		if (readTheSame(type.view(made, locale))) problems.push(`two parts read the same in ${locale}`);
	}
	return problems;
}

/** Whether a list anywhere in what a learner sees has two entries of one text. */
function readTheSame(seen: unknown): boolean {
	if (typeof seen !== 'object' || seen === null) return false;
	const parts: unknown[] = Object.values(seen);
	const texts = Array.isArray(seen) ? parts.map(textOf).filter((text) => text !== undefined) : [];
	return new Set(texts).size < texts.length || parts.some(readTheSame);
}

const textOf = (part: unknown): unknown =>
	typeof part === 'object' && part !== null && 'text' in part ? part.text : undefined;

const drawnAs = (values: Values): string => {
	const drawn = Object.entries(values).map(([name, value]) => `${name} ${value}`);
	return drawn.length === 0 ? '' : ` (with ${drawn.join(', ')})`;
};
