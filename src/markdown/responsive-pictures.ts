import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Widths in pixels in which a picture is offered; none wider than the picture itself. */
const widths = [480, 960, 1600];
/** How wide a picture of a text is shown: as its column, on phones as the screen. */
const sizes = '(min-width: 64rem) 46rem, 100vw';

/** The part of a file in which Astro notes the pictures that lie beside it. */
interface MarkdownFile {
	data: { astro?: { localImagePaths?: string[] } };
}

/**
 * Offers each photograph or drawing of a text as AVIF and as WebP, in widths that fit phone and desktop. The build makes
 * the files from the attribute in which Astro names pictures, without the metadata of the original.
 */
export function responsivePictures() {
	return (tree: Root, file: MarkdownFile) => {
		let count = 0;
		visit(tree, 'element', (node: Element, index, parent) => {
			const { src } = node.properties;
			if (node.tagName !== 'img' || typeof src !== 'string' || !parent || index === undefined) return;
			const path = decodeURI(src);
			const isLocal = file.data.astro?.localImagePaths?.includes(path) ?? false;
			if (!isLocal || !/\.(?:png|jpe?g|webp)$/i.test(path) || isInPicture(parent)) return;
			count += 1;
			Object.assign(node.properties, { widths, sizes, format: 'webp' });
			parent.children[index] = {
				type: 'element',
				tagName: 'picture',
				properties: {},
				children: [avifSource(path, count), node],
			};
		});
	};
}

/** Attributes that Astro writes for a picture and a `source` may not have. */
const pictureOnly = / (?:src|loading|decoding)="[^"]*"/g;

/** A page whose `source` elements hold only what they may. */
export function withCleanSources(html: string): string {
	return html.replace(/<source [^>]*>/g, (source) => source.replace(pictureOnly, ''));
}

function avifSource(src: string, index: number): Element {
	return {
		type: 'element',
		tagName: 'source',
		properties: {
			type: 'image/avif',
			__ASTRO_IMAGE_: JSON.stringify({ src, widths, sizes, format: 'avif', index }),
		},
		children: [],
	};
}

function isInPicture(parent: { type: string; tagName?: string }): boolean {
	return parent.tagName === 'picture';
}
