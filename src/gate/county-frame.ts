import type { ContentFault } from '../storage/content-check.ts';
import { frameAssets, frameFolder, frameParts, readFrameFile } from '../storage/county-frame.ts';

/** What would be dropped from the county's HTML when a page is made, or be blocked by the reader's browser. */
const dropped: [RegExp, string][] = [
	[/<script/i, '不能有脚本，请删去 script'],
	[/<style|\sstyle\s*=/i, '样式应写在 frame.css 里，不能写在页眉、页脚里'],
	[/\son[a-z]+\s*=/i, '不能有 onclick 之类的脚本，请删去'],
	[/<(form|input|button|iframe|object|embed|video|audio)\b/i, '页眉、页脚里只放文字、链接和图片'],
	[/<img[^>]*\ssrc\s*=\s*["']?(https?:)?\/\//i, '图片应放在 frame 文件夹，不能引用其他网站'],
];

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
	return [
		...parts,
		...(markImage === undefined ? [] : missing('site.yaml', 1, 'host.mark.image', markImage)),
	];
}
