import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Notes the address of each link to another site whose text does not say it, so that paper can. */
export function printedAddresses() {
	return (tree: Root) => {
		visit(tree, 'element', (node: Element) => {
			const { href } = node.properties;
			if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/.test(href)) return;
			const [text] = node.children;
			if (text?.type === 'text' && href.endsWith(text.value)) return;
			node.properties['dataAddress'] = href;
		});
	};
}
