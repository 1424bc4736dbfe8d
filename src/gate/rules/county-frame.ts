import { frameAssets, frameFolder, frameParts, readFrameFile } from '../../storage/county-frame.ts';
import type { Observation, Rule } from '../rule.ts';

/** What would be dropped from the county's HTML when a page is made, or be blocked by the reader's browser. */
const dropped: [RegExp, string, string][] = [
	[/<script/i, '不能有脚本', '请删去 script'],
	[/<style|\sstyle\s*=/i, '页眉、页脚里写了样式', '样式应写在 frame.css 里'],
	[/\son[a-z]+\s*=/i, '不能有 onclick 之类的脚本', '请删去'],
	[
		/<(form|input|button|iframe|object|embed|video|audio|svg|math|base|meta|link|body|html)\b/i,
		'有页眉、页脚用不上的元素',
		'页眉、页脚里只放文字、链接和图片',
	],
	[
		/\shref\s*=\s*["']?(?!["']|https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i,
		'链接离开县政府网站以后会失效',
		'链接应为完整网址（https://）或者以 / 开头的路径',
	],
	[/\sid\s*=/i, '写了 id，可能与本专栏的页面重复', '请改用 class'],
	[/<img[^>]*\ssrc\s*=\s*["']?(https?:)?\/\//i, '不能引用其他网站的图片', '图片应放在 frame 文件夹'],
];

const largestPart = 50 * 1024;

/** Rules of the county's styles that would dress more than its own header and footer. */
function styleFaults(contentDir: string): Observation[] {
	const file = `${frameFolder}/frame.css`;
	// Comments keep their line ends, so that the lines still count.
	const css = (readFrameFile(contentDir, 'frame.css') ?? '').replace(/\/\*[\s\S]*?\*\//g, (comment) =>
		comment.replace(/[^\n]/g, ' ')
	);
	return [...css.matchAll(/([^{}]*)\{/g)].flatMap(({ 1: prelude = '', index }) => {
		const selectors = prelude.split(';').at(-1)?.trim() ?? '';
		if (/^@(media|supports)\b/.test(selectors)) return [];
		if (selectors.split(',').every((selector) => /^\.county(?![\w-])/.test(selector.trim()))) return [];
		const line = css.slice(0, index + prelude.length).split('\n').length;
		const problem = `样式会改变本专栏的页面：${selectors}`;
		return [{ file, line, field: '样式', problem, remedy: '选择器应以 .county 开头' }];
	});
}

/** The county's header and footer, and that every picture that they and `site.yaml` name is there. */
export const countyFrame: Rule = {
	name: '县级页眉页脚',
	check({ dir, site }) {
		const mark = site ? missing(dir, 'site.yaml', 1, 'host.mark.image', site.host.mark.image) : [];
		return [...frameParts.flatMap((part) => partFaults(dir, part)), ...styleFaults(dir), ...mark];
	},
};

function partFaults(contentDir: string, part: (typeof frameParts)[number]): Observation[] {
	const file = `${frameFolder}/${part}`;
	const html = readFrameFile(contentDir, part) ?? '';
	const field = '页眉页脚';
	const large = {
		file,
		line: 1,
		field,
		problem: '超过50 KB，而每个页面都带着它',
		remedy: '请只留文字、链接和图片',
	};
	const inLines = html.split('\n').flatMap((text, i) => {
		const images = [...text.matchAll(/<img[^>]*\ssrc\s*=\s*["']?(?!https?:|\/\/)([^"'\s>]+)/gi)];
		return [
			...dropped
				.filter(([pattern]) => pattern.test(text))
				.map(([, problem, remedy]) => ({ file, line: i + 1, field, problem, remedy })),
			...images.flatMap(([, src = '']) =>
				missing(contentDir, file, i + 1, field, src.split('/').at(-1) ?? '')
			),
		];
	});
	return html.length > largestPart ? [...inLines, large] : inLines;
}

function missing(
	contentDir: string,
	file: string,
	line: number,
	field: string,
	image: string
): Observation[] {
	if (frameAssets(contentDir).includes(image)) return [];
	return [
		{
			file,
			line,
			field,
			problem: `frame 文件夹里没有这个图片：${image}`,
			remedy: '请放入图片，或者改正文件名',
		},
	];
}
