import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const names: Record<string, string> = { table: '表格', pre: '示例' };

/** Puts each table and listing into a region of its own that scrolls, so that a wide one never widens the page. */
export function scrollingBlocks() {
	return (tree: Root) => {
		let count = 0;
		visit(tree, 'element', (node: Element, index, parent) => {
			const name = names[node.tagName];
			if (!name || !parent || index === undefined) return undefined;
			count += 1;
			parent.children[index] = {
				type: 'element',
				tagName: 'section',
				properties: {
					className: [`${node.tagName}-scroll`],
					tabIndex: 0,
					ariaLabel: `${name}${count}，可上下左右滚动`,
				},
				children: [node],
			};
			return SKIP;
		});
	};
}
