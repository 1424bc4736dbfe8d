import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { path, write, faults } = contentCopy();

describe("the county's header and footer", () => {
	test('may hold text, links and pictures of the frame folder', async () => {
		write(
			'frame/header.html',
			'<p><a href="https://www.hechuan.example/"><img src="mark.svg" alt="禾川" /></a></p>'
		);
		write('frame/frame.css', '.county { color: inherit; }');
		expect(await faults()).toEqual([]);
	});

	test.each([
		['<script src="x.js"></script>', '不能有脚本'],
		['<p style="color: red">禾川</p>', '样式应写在 frame.css'],
		['<p onclick="go()">禾川</p>', '不能有 onclick'],
		['<form action="/"><input name="q"></form>', '只放文字、链接和图片'],
		['<img src="https://www.hechuan.example/logo.png" alt="禾川">', '不能引用其他网站'],
		['<img src="logo.png" alt="禾川">', '没有这个图片：logo.png'],
	])('are refused with their line: %s', async (html, message) => {
		write('frame/footer.html', `<p>禾川县人民政府</p>\n${html}\n`);
		expect(await faults()).toEqual([expect.stringContaining(`frame/footer.html:2:页眉页脚:`)]);
		expect((await faults())[0]).toContain(message);
	});

	test.each([
		'a { color: #333 }',
		'.county p, li { margin: 0 }',
		'@media print { * { margin: 0 } }',
		'.countywide {}',
	])('may dress nothing but itself: %s', async (rule) => {
		write(
			'frame/frame.css',
			`/* 县 { } */\n.county { color: inherit }\n@media print { .county p { margin: 0 } }\n${rule}\n`
		);
		expect(await faults()).toEqual([expect.stringMatching(/frame\.css:4:样式:.*\.county 开头/)]);
	});

	test.each(['zmhd/index.html', 'javascript:alert(1)', '//evil.example/'])(
		'may not link to %s',
		async (href) => {
			write('frame/header.html', `<a href="${href}">县情</a>`);
			expect(await faults()).toEqual([expect.stringContaining('链接应为完整网址')]);
		}
	);

	test('must have the picture of the mark', async () => {
		rmSync(path('frame/mark.svg'));
		expect(await faults()).toEqual([expect.stringContaining('没有这个图片：mark.svg')]);
	});
});
