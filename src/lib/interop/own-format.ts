import { stringify } from 'yaml';
import type { DryRun } from './dry-run.ts';

/** The questions of a dry run as the product's own `questions.yaml`; those that must first be mended stand in comments. */
export function questionsYaml({ questions }: DryRun): string {
	const written = questions.flatMap(({ question, taken, line, problems }) => {
		if (!question) return [];
		const text = stringify([question], { lineWidth: 0 });
		if (taken) return [text];
		const why = problems
			.filter(({ severity }) => severity === 'error')
			.map(({ code, detail }) => `${code} ${detail}`.trim());
		return [commented([`line ${line}: ${why.join('; ')}`, ...text.trimEnd().split('\n')])];
	});
	return written.length === 0 ? '[]\n' : written.join('\n');
}

const commented = (lines: readonly string[]): string =>
	`${lines.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}`).join('\n')}\n`;
