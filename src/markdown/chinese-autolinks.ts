import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Chinese characters and full-width marks never belong to an address that was typed bare. */
const notInAddress = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;

/** Ends a bare address at the first Chinese character or full-width mark; Markdown would take in the sentence. */
export function chineseAutolinks() {
	return (tree: Root) => {
		visit(tree, 'link', (node: Link, index, parent) => {
			const [text] = node.children;
			if (!parent || index === undefined || text?.type !== 'text' || !node.url.endsWith(text.value))
				return undefined;
			const cut = text.value.search(notInAddress);
			if (cut <= 0) return undefined;
			const scheme = node.url.slice(0, -text.value.length);
			const rest: Text = { type: 'text', value: text.value.slice(cut) };
			text.value = text.value.slice(0, cut);
			node.url = scheme + text.value;
			parent.children.splice(index + 1, 0, rest);
			return SKIP;
		});
	};
}
