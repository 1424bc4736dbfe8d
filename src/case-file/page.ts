import type { CaseData } from './data.ts';
import { Html, markup } from './html.ts';
import { list, sections } from './sections.ts';

/**
 * `case.html`: a case to be read, printed and kept. Needs nothing else, no script and no network. `css` is
 * the look of the site.
 */
export function casePage(data: CaseData, css: string): string {
	const facts = [
		{ name: '受理编号', value: data.number },
		{ name: '办理状态', value: data.state },
		{ name: '制作时间', value: data.madeOn },
	];
	return markup`<!doctype html>
<html lang="zh-CN">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width">
		<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
		<title>${data.title} ${data.number}</title>
		<style>${new Html(css)}</style>
	</head>
	<body>
		<main>
			<p>${data.organ}</p>
			<h1>${data.title}</h1>
			${list(facts)}
			<p class="notice">${keep}</p>
			${sections(data)}
			<p class="quiet">有疑问请联系${data.office}。</p>
		</main>
	</body>
</html>
`.text;
}

const keep =
	'含有个人信息，请妥善保管，不要转发给无关的人。内容截至制作时间。怎样离线核验各个文件没有被改动、由本机关制作，见“怎样核验.txt”。';
