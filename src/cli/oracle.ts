/** `npm run oracle -- FILE.json`: checks `lib/finance` against published worked examples, a line each. */
import { readFileSync } from 'node:fs';
import { checkCase } from '../lib/finance/oracle/run.ts';

const [file] = process.argv.slice(2);
if (!file) {
	console.error('Which file? npm run oracle -- FILE.json');
	process.exit(1);
}

const verdicts = casesIn(file).map(checkCase);
for (const { id, kind, passed, detail } of verdicts)
	console.log(`${passed ? 'ok  ' : 'FAIL'} ${id} (${kind}): ${detail}`);
const failed = verdicts.filter(({ passed }) => !passed).length;
console.log(`${verdicts.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function casesIn(path: string): unknown[] {
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
		if (content && typeof content === 'object' && 'cases' in content && Array.isArray(content.cases))
			return content.cases;
		console.error(`${path}: has no list of cases`);
	} catch (error) {
		console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
	}
	process.exit(1);
}
