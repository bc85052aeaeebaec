import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dryRun } from '../../../src/lib/interop/dry-run.ts';
import { formatNames } from '../../../src/lib/interop/formats.ts';
import { destination } from './destination.ts';

const run = (text: string, format?: (typeof formatNames)[number]) =>
	dryRun(new TextEncoder().encode(text), format, destination);

const pieces = [
	...[
		'{',
		'}',
		'~',
		'=',
		'#',
		'::',
		'->',
		'\\',
		'%50%',
		'%-1e9%',
		'####',
		'\n',
		'\n\n',
		'[html]',
		'$CATEGORY:',
		'// [id:',
		'>',
		'TRUE'
	],
	...[
		'<quiz>',
		'</quiz>',
		'<question type="multichoice">',
		'</question>',
		'<answer fraction="100">',
		'</answer>',
		'<text>',
		'</text>'
	],
	...[
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'&amp;',
		'&#0;',
		'&x;',
		'<!DOCTYPE a>',
		'<?x?>',
		'"',
		"'",
		',',
		'type,text,answer_1\n',
		'match',
		'cloze'
	],
	...[
		'{1:MC:',
		'{:NM:=1:',
		'{{x}}',
		'[[a]]',
		'ANSWER: A',
		'A. x',
		'1e999',
		'3..',
		':0.1',
		'<script>',
		'é',
		'中',
		'\u0000',
		'\u2028',
		'__proto__',
		'constructor'
	]
];

/** Each repeated until the file is of the largest size; nothing may make reading take more than its length. */
const heavy = [
	...pieces.filter((piece) => piece !== '\u0000'),
	'<question type="multichoice"><!--',
	'<question type="multichoice"><![CDATA[',
	'<question type="x" ',
	'// [tag:',
	'What?{=a ~',
	'What?{~a ~b}\n\n',
	'q\nA. x\n',
	'"a"",',
	'<a x',
	'&#x26;'
];

describe('a hostile file', () => {
	it.each([undefined, ...formatNames])('never breaks the reader, read as %s', (format) => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
				const { questions, problems } = run(parts.join(''), format);
				for (const { question, taken } of questions) expect(!taken || question !== undefined).toBe(true);
				expect(problems.length).toBeLessThanOrEqual(203);
			}),
			{ numRuns: 300 }
		);
	});

	it.each(heavy)('of %j over and over is soon read', (piece) => {
		const text = piece.repeat(Math.floor(600_000 / new TextEncoder().encode(piece).length));
		for (const [format, before] of [
			['gift', ''],
			['moodle-xml', '<quiz>'],
			['csv', 'type,text,answer_1\n'],
			['aiken', '']
		] as const) {
			const start = performance.now();
			run(before + text, format);
			expect(performance.now() - start, format).toBeLessThan(10_000);
		}
	});
});
