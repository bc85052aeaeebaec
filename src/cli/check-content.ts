/** Checks the content as far as it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkReferences } from '../lib/courses/check.ts';
import { compileLesson } from '../lib/courses/markdown.ts';
import { CourseFile } from '../lib/courses/schema.ts';
import { readYaml } from '../lib/courses/yaml.ts';
import { readFacts, readGlossary } from '../lib/server/courses/read-content.ts';

const folder = 'src/content/courses/before-you-borrow';
const attempt = (what: string, run: () => void) => {
	try {
		run();
	} catch (error) {
		console.error(`${what}: ${error instanceof Error ? error.message : error}`);
	}
};
const facts = new Set<string>();
const terms = new Set<string>();
attempt('facts', () => readFacts('src/content').forEach(({ id }) => facts.add(id)));
attempt('glossary', () => readGlossary('src/content').forEach(({ id }) => terms.add(id)));
const tools = new Set(['total-cost-of-wanting', 'affordability-stress-test', 'limit-versus-budget']);
let QuestionSchema: z.ZodType<any> = z.any();
let prove: (q: any) => string[] = () => [];
if (existsSync('src/lib/quiz/types/index.ts')) ({ QuestionSchema } = await import('../lib/quiz/types/index.ts'));
else console.error('(question types are not there yet: questions are only read as YAML)');
if (existsSync('src/lib/quiz/prove.ts')) ({ proveQuestion: prove } = await import('../lib/quiz/prove.ts') as any);
const course = readYaml(readFileSync(`${folder}/course.yaml`, 'utf8'), 'course.yaml', CourseFile);
for (const lesson of course.lessons) {
	const file = `/tmp/questions/${lesson.id}.yaml`;
	let questions: any[] = [];
	if (existsSync(file)) attempt(file, () => (questions = readYaml(readFileSync(file, 'utf8'), file, z.array(QuestionSchema))));
	for (const q of questions) {
		const bad = (q.seeds ?? []).find((s: string) => !lesson.seeds.includes(s));
		if (bad) console.error(`${file}: ${q.id}: seed ${bad} is not of this lesson`);
		attempt(`${file}: ${q.id}`, () => { for (const problem of prove(q)) console.error(`${file}: ${q.id}: ${problem}`); });
	}
	const names = readdirSync(folder).filter((n) => n.startsWith(`${lesson.id}.`));
	if (names.length === 0) continue;
	attempt(lesson.id, () => {
		const steps = Object.fromEntries(['zh-Hans', 'zh-Hant', 'en'].map((l) => [l, compileLesson(readFileSync(`${folder}/${lesson.id}.${l}.md`, 'utf8'), `${lesson.id}.${l}.md`)]));
		checkReferences(folder, { ...lesson, steps, questions } as any, { facts, terms, tools });
		console.log(`${lesson.id}: ok, ${steps.en!.length} steps, ${questions.length} questions`);
	});
}
