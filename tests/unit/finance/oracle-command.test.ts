import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
const file = (content: string) => {
	const path = join(folder, `${Math.random()}.json`);
	writeFileSync(path, content);
	return path;
};
const run = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/oracle.ts', ...args], { encoding: 'utf8' });
	return { status, lines: stdout.trim().split('\n'), stderr };
};

describe('npm run oracle', () => {
	const right = {
		id: 'r',
		kind: 'payoff_months',
		inputs: { balance: 1200, annual_rate: 0, payment: 100 },
		expected: { months: 12 },
		tolerance: 0
	};

	it('prints a line a case and a count, and succeeds', () =>
		expect(run('tests/unit/finance/oracle.json')).toMatchObject({
			status: 0,
			lines: expect.arrayContaining(['44 passed, 0 failed']) as string[]
		}));

	it('fails with any case that fails', () => {
		const cases = [right, { ...right, id: 'w', expected: { months: 13 } }, { ...right, id: 'u', kind: 'tea_leaves' }];
		expect(run(file(JSON.stringify({ cases })))).toEqual({
			status: 1,
			stderr: '',
			lines: [
				'ok   r (payoff_months): months 12',
				'FAIL w (payoff_months): months 12 expected 13 ± 0',
				'FAIL u (tea_leaves): unknown kind',
				'1 passed, 2 failed'
			]
		});
	});

	it.each([
		['without a file', [], 'Which file?'],
		['with a file that isn’t there', ['nowhere.json'], 'nowhere.json: '],
		['with a file of no cases', [file('{}')], 'has no list of cases'],
		['with a file that isn’t JSON', [file('{')], 'JSON']
	])('fails %s', (_name, args, said) => {
		const { status, stderr } = run(...args);
		expect(status).toBe(1);
		expect(stderr).toContain(said);
	});
});
