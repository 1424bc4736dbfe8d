import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { CountyFrame } from '../domain/site.ts';
import { frameAssets, frameFolder, readFrameFile } from '../storage/county-frame.ts';

const schema = {
	...defaultSchema,
	tagNames: [...(defaultSchema.tagNames ?? []), 'nav', 'section', 'address', 'figure'],
	// Only these: the defaults of single elements would go before the common ones and drop their classes.
	attributes: {
		'*': ['className', 'lang', 'title', 'ariaLabel', 'ariaCurrent'],
		a: ['href'],
		img: ['src', 'alt', 'width', 'height'],
		td: ['colSpan', 'rowSpan'],
		th: ['colSpan', 'rowSpan', 'scope'],
	},
	protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
};

/**
 * The county's own header and footer (`content/frame/header.html`, `footer.html`, `frame.css`): a township's section
 * takes the frame of the site that hosts it. They stand inside our own `header` and `footer` elements. Scripts, inline styles, forms and pictures of other hosts are dropped;
 * paths without a scheme point into the frame folder.
 */
export function countyFrame(contentDir: string, base: string): CountyFrame {
	const part = (file: string) => {
		const html = readFrameFile(contentDir, file);
		return html === undefined ? undefined : cleanHtml(html, `${base}${frameFolder}/`);
	};
	return {
		header: part('header.html'),
		footer: part('footer.html'),
		stylesheet: frameAssets(contentDir).includes('frame.css') ? `${frameFolder}/frame.css` : undefined,
	};
}

function cleanHtml(html: string, folder: string): string {
	const processor = unified()
		.use(rehypeParse, { fragment: true })
		.use(rehypeSanitize, schema)
		.use(() => (tree: Root) => visit(tree, 'element', (node) => intoFolder(node, folder)))
		.use(rehypeStringify);
	return String(processor.processSync(html));
}

/** Pictures come from the frame folder, wherever they were said to be. */
function intoFolder(node: Element, folder: string): void {
	const { src } = node.properties;
	if (typeof src === 'string') node.properties['src'] = folder + (src.split('/').at(-1) ?? '');
}
