import type { ContentFault } from '../storage/content-check.ts';
import { frameAssets, frameFolder, frameParts, readFrameFile } from '../storage/county-frame.ts';

/** What would be dropped from the county's HTML when a page is made, or be blocked by the reader's browser. */
const dropped: [RegExp, string][] = [
	[/<script/i, '不能有脚本，请删去 script'],
	[/<style|\sstyle\s*=/i, '样式应写在 frame.css 里，不能写在页眉、页脚里'],
	[/\son[a-z]+\s*=/i, '不能有 onclick 之类的脚本，请删去'],
	[
		/<(form|input|button|iframe|object|embed|video|audio|svg|math|base|meta|link|body|html)\b/i,
		'页眉、页脚里只放文字、链接和图片',
	],
	[
		/\shref\s*=\s*["']?(?!["']|https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i,
		'链接应为完整网址（https://）或者以 / 开头的路径',
	],
	[/\sid\s*=/i, '不用 id，请改用 class：id 可能与本专栏的页面重复'],
	[/<img[^>]*\ssrc\s*=\s*["']?(https?:)?\/\//i, '图片应放在 frame 文件夹，不能引用其他网站'],
];

const largestPart = 50 * 1024;

/** Rules of the county's styles that would dress more than its own header and footer. */
function styleFaults(contentDir: string): ContentFault[] {
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
		const message = `样式的选择器应以 .county 开头，否则会改变本专栏的页面：${selectors}`;
		return [{ file, line, field: '样式', message }];
	});
}

/** Checks the county's header and footer, and that every picture that they and the footer name is there. */
export function frameFaults(contentDir: string, markImage: string | undefined): ContentFault[] {
	const assets = frameAssets(contentDir);
	const missing = (file: string, line: number, field: string, image: string) =>
		assets.includes(image) ? [] : [{ file, line, field, message: `frame 文件夹里没有这个图片：${image}` }];
	const parts = frameParts.flatMap((part) =>
		(readFrameFile(contentDir, part) ?? '').split('\n').flatMap((text, i) => {
			const file = `${frameFolder}/${part}`;
			const images = [...text.matchAll(/<img[^>]*\ssrc\s*=\s*["']?(?!https?:|\/\/)([^"'\s>]+)/gi)];
			return [
				...dropped
					.filter(([pattern]) => pattern.test(text))
					.map(([, message]) => ({ file, line: i + 1, field: '页眉页脚', message })),
				...images.flatMap(([, src = '']) => missing(file, i + 1, '页眉页脚', src.split('/').at(-1) ?? '')),
			];
		})
	);
	const large = frameParts
		.filter((part) => (readFrameFile(contentDir, part) ?? '').length > largestPart)
		.map((part) => ({
			file: `${frameFolder}/${part}`,
			line: 1,
			field: '页眉页脚',
			message: '超过50 KB：每个页面都带着它，请只留文字、链接和图片',
		}));
	const mark = markImage === undefined ? [] : missing('site.yaml', 1, 'host.mark.image', markImage);
	return [...parts, ...large, ...styleFaults(contentDir), ...mark];
}
