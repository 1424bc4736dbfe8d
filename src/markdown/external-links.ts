import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { linkTarget } from '../domain/publication/external-link.ts';

interface Options {
	/** Path under which the portal is mounted, ending in a slash. */
	base: string;
	/** Domains of the government besides gov.cn. */
	domains: readonly string[];
}

/** The part of a file in which Astro carries front matter through the Markdown engine. */
interface MarkdownFile {
	data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * Leads links that begin with / to the portal's own pages, and links out of the government's sites through the prompt on leaving, marked. The addresses are noted in
 * the front matter as `externalAddresses`, from where the pages of the prompt are made.
 */
export function externalLinks({ base, domains }: Options) {
	return (tree: Root, file: MarkdownFile) => {
		const addresses = new Set<string>();
		visit(tree, 'element', (node: Element) => {
			const { href } = node.properties;
			if (node.tagName !== 'a' || typeof href !== 'string') return;
			// Texts name pages from the root of the portal, wherever it is mounted.
			if (/^\/(?!\/)/.test(href)) {
				node.properties['href'] = base + href.slice(1);
				return;
			}
			const target = linkTarget(href, domains);
			if (target.kind === 'refused') delete node.properties['href'];
			if (target.kind !== 'leaving') return;
			addresses.add(target.address);
			node.properties['href'] = base + target.path;
			node.children.push(mark());
		});
		file.data.astro = {
			...file.data.astro,
			frontmatter: { ...file.data.astro?.frontmatter, externalAddresses: [...addresses] },
		};
	};
}

function mark(): Element {
	return {
		type: 'element',
		tagName: 'span',
		properties: { className: ['external-mark'] },
		children: [{ type: 'text', value: '（外部网站）' }],
	};
}
