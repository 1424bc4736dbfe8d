import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Turns the alignment of Markdown table cells into classes: the security policy allows no inline style. */
export function alignedCells() {
	return (tree: Root) => {
		visit(tree, 'element', (node: Element) => {
			const { align } = node.properties;
			if (typeof align !== 'string') return;
			delete node.properties['align'];
			node.properties['className'] = [`align-${align}`];
		});
	};
}
