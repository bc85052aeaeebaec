import { blocksOfType, termsIn } from '$lib/courses/find-blocks';
import { compileLesson } from '$lib/courses/markdown';
import { describe, expect, it } from 'vitest';

const compile = (...lines: string[]) => compileLesson(lines.join('\n'), 'lesson.md');

describe('compileLesson', () => {
	it('begins a step at each ## heading', () => {
		const steps = compile('## One', 'Hello.', '', '## Two', 'Bye.');
		expect(steps.map((step) => step.title)).toEqual(['One', 'Two']);
		expect(steps[0]?.blocks[0]).toMatchObject({ type: 'prose', html: '<p>Hello.</p>' });
	});

	it('nests blocks in blocks', () => {
		const [step] = compile('## One', '::::jurisdiction{code="CN"}', 'Here:', '', '::fact{id="free-report"}', '::::');
		expect(step?.blocks[0]).toMatchObject({ type: 'jurisdiction', options: { code: 'CN' } });
		expect(blocksOfType(step?.blocks ?? [], 'fact').map((block) => block.options['id'])).toEqual(['free-report']);
	});

	it('makes a term a button for its popover, also without JavaScript', () => {
		const [step] = compile('## One', 'The :term[principal]{id="principal"} only.');
		expect(step?.blocks[0]?.html).toContain(
			'<button type="button" class="term" popovertarget="term-principal">principal</button>'
		);
		expect(termsIn(step?.blocks ?? [])).toEqual(['principal']);
	});

	it('keeps the entries of a list apart, without a space that nobody typed', () => {
		const [step] = compile(
			'## One',
			':::dialogue',
			'- **Lin**: I :term[owe]{id="principal"}, yes.',
			'- Two',
			'',
			'  paragraphs',
			':::'
		);
		const [line = '', long] = step?.blocks[0]?.items ?? [];
		expect(line.replaceAll(/<[^>]*>/g, '')).toBe('Lin: I owe, yes.');
		expect(long).toBe('<p>Two</p>\n<p>paragraphs</p>');
	});

	it('takes nothing but one list where a list is wanted', () =>
		expect(() => compile('## One', ':::checklist{id="x"}', 'Words.', ':::')).toThrow(
			'lesson.md:2: block "checklist" holds one list'
		));

	it('leaves times of day alone', () =>
		expect(compile('## One', 'At 10:30 sharp.')[0]?.blocks[0]?.html.replaceAll(/<\/?span>/g, '')).toBe(
			'<p>At 10:30 sharp.</p>'
		));

	it.each([
		'<script>alert(1)</script>',
		'[x](javascript:alert(1))',
		'<img src=x onerror=alert(1)>',
		'<iframe src="//x"></iframe>'
	])('lets nothing run: %s', (attack) =>
		expect(JSON.stringify(compile('## One', attack))).not.toMatch(/script|onerror|iframe/)
	);

	it.each([
		[['Early.', '', '## One'], 'lesson.md:1: text before the first ## heading'],
		[['## One', '', '::nosuch{id="x"}'], 'lesson.md:3: unknown block "nosuch"'],
		[['## One', '::fact'], 'lesson.md:2: block "fact": id'],
		[['## One', 'A :term[x].'], 'lesson.md:2: :term needs the id']
	])('names file, line and mend: %j', (lines, message) => expect(() => compile(...lines)).toThrow(message));
});
