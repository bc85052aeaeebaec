import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/lib/interop/imported.ts';
import { plainOf } from '../../../src/lib/interop/text/plain.ts';

const html = (text: string) => plainOf(plain(text, 'html'));

describe('the plain words of a text', () => {
	it.each([
		['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
		['<ul>\n <li>a</li>\n <li>b</li></ul>', '• a\n• b'],
		['  many\n   spaces&nbsp;here ', 'many spaces here'],
		['<pre>a\n  b</pre>', 'a\nb'],
		['3 &lt; 4 &amp; 5 &gt; 4; &eacute;&ntilde;&#x4E2D;&euro;&unknown;', '3 < 4 & 5 > 4; éñ中€&unknown;'],
		['10<sup>2</sup>', '10^2'],
		['a < b and c > d', 'a < b and c > d'],
		['<!-- hidden -->shown', 'shown'],
		['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n3']
	])('of HTML %j', (source, text) => expect(html(source).text).toBe(text));

	it('keeps the alternative text of a picture and tells of it', () =>
		expect(html('See <img src="@@PLUGINFILE@@/3.png" alt="a chart">.')).toEqual({
			text: 'See [a chart].',
			removed: [],
			pictures: ['@@PLUGINFILE@@/3.png']
		}));

	it('of Markdown', () =>
		expect(plainOf(plain('# Who\n\nis in **Grant’s** _tomb_?\n\n- a\n- b', 'markdown')).text).toBe(
			'Who\nis in Grant’s tomb?\n• a\n• b'
		));

	it.each([
		['Which tag makes a link? <a>', 'Which tag makes a link? <a>'],
		['<p>A</p><p>B</p>', 'A\nB'],
		['one\ntwo <b>three</b>', 'one\ntwo three']
	])('of the auto format %j', (source, text) => expect(plainOf(plain(source, 'moodle_auto_format')).text).toBe(text));

	it.each([
		'<script>alert(1)</script>x',
		'<SCRIPT SRC=http://evil.example/x.js></SCRIPT>x',
		'<script>alert(1)',
		'<style>@import "x"</style>x',
		'<iframe src="javascript:alert(1)"></iframe>x',
		'<svg onload=alert(1)><script>1</script></svg>x',
		'<object data="x"><embed src="y"></object>x',
		'<p onclick="alert(1)">x</p>',
		'<a href="javascript:alert(1)">x</a>',
		'<img src=x onerror=alert(1)>x',
		'<math><mtext></mtext><script>alert(1)</script></math>x',
		'<template><img src=x onerror=alert(1)></template>x'
	])('leaves nothing of %j that acts', (source) => {
		for (const format of ['html', 'moodle_auto_format', 'markdown'] as const) {
			const { text } = plainOf(plain(source, format));
			if (format !== 'moodle_auto_format' || !source.startsWith('<a '))
				expect(text).not.toMatch(/[<>]|alert|evil|javascript:|onerror/i);
		}
	});

	it('ends, and soon, on any text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('<', '>', '!', '-', '/', 'a', '"', "'", '&', ';', ' ', '\n', 'pre') }),
				(text) => {
					expect(typeof html(text).text).toBe('string');
				}
			)
		);
		for (const piece of ['<', '<!--', '<a ', '<a "', '&#', '<script', '<pre>', '<b>', '<a \'"', '<script></'])
			expect(typeof html(piece.repeat(200_000)).text).toBe('string');
	});
});
