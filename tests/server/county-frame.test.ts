import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countyFrame } from '../../src/server/county-frame.ts';

/** The header as it comes into a page. */
function header(html: string): string {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-frame-'));
	mkdirSync(join(content, 'frame'));
	writeFileSync(join(content, 'frame/header.html'), html);
	return countyFrame(content, '/zwgk/').header ?? '';
}

describe("the county's header", () => {
	test('keeps text, links and classes, and takes pictures from the frame folder', () => {
		expect(header('<div class="top"><a href="/x/">县情</a><img src="img/logo.png" alt="徽标"></div>')).toBe(
			'<div class="top"><a href="/x/">县情</a><img src="/zwgk/frame/logo.png" alt="徽标"></div>'
		);
	});

	test('keeps the classes of lists and the links to telephones', () => {
		const html = '<ul class="tools"><li class="on"><a href="tel:12345">12345</a></li></ul>';
		expect(header(html)).toBe(html);
	});

	test.each([
		'<script>alert(1)</script>',
		'<img src="x.png" onerror="alert(1)" alt="">',
		'<a href="javascript:alert(1)">县情</a>',
		'<p style="color: red">县情</p>',
		'<p id="main">县情</p>',
		'<iframe src="https://evil.example/"></iframe>',
		'<svg onload="alert(1)"><script>alert(1)</script></svg>',
		'<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
		'<form action="https://evil.example/"><input name="q"></form>',
		'<img src="https://evil.example/x.png" alt="">',
		'</div></header></body></html>',
		'<style>body{display:none}</style>',
	])('loses what is no frame: %s', (html) => {
		expect(header(html)).not.toMatch(
			/alert|javascript|style|id="|evil|<(script|iframe|svg|base|meta|form|\/body|\/header)/
		);
	});

	test('is absent where the county gives none', () => {
		const content = mkdtempSync(join(tmpdir(), 'gongkai-frame-'));
		expect(countyFrame(content, '/')).toEqual({
			header: undefined,
			footer: undefined,
			stylesheet: undefined,
		});
	});
});
