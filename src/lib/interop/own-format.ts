import { stringify } from 'yaml';
import type { DryRun } from './dry-run.ts';
import type { Problem } from './problem.ts';

/**
 * The questions of a dry run as the product's own `questions.yaml`; those that must first be mended stand in comments, and
 * of those that can't come in, their line, name and reason.
 */
export function questionsYaml({ questions, problems }: DryRun): string {
	const written = questions.map(({ question, taken, line, name, problems: told }) => {
		const text = question ? stringify([question], { lineWidth: 0 }) : '';
		if (taken) return text;
		const why = told.filter(({ severity }) => severity === 'error').map(reason);
		return commented([`line ${line}: ${name}: ${why.join('; ')}`, ...text.trimEnd().split('\n')]);
	});
	const unread = problems.map((problem) => commented([`line ${problem.line}: ${reason(problem)}`]));
	const whole = [...written, ...unread].join('\n');
	return questions.some(({ taken }) => taken) ? whole : `${whole}\n[]\n`;
}

const reason = ({ code, detail }: Problem): string => `${code} ${detail}`.trim();

const commented = (lines: readonly string[]): string =>
	lines
		.filter((line) => line !== '')
		.map((line) => `# ${line.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ')}\n`)
		.join('');
