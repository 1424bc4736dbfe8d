import type { Element, Root } from 'hast';
import { isAddressee, isSignature } from '../domain/publication/official-parts.ts';

/**
 * Marks the paragraphs that an official letter sets apart: whom it addresses (the first paragraph) and, at the end, who
 * signed it and when. A paragraph counts only when all of it is names of bodies or a date.
 */
export function officialParagraphs() {
	return (tree: Root) => {
		const blocks = tree.children.filter((node) => node.type === 'element');
		const [first] = blocks;
		const [issuer, day] = blocks.slice(-2);
		if (first && blocks.length > 1 && isAddressee(textOf(first))) mark(first, 'addressee');
		if (!issuer || !day || !isSignature(textOf(issuer), textOf(day))) return;
		mark(issuer, 'signature');
		mark(day, 'signature-date');
	};
}

/** The text of a paragraph that holds nothing but text, else nothing. */
function textOf(node: Element): string {
	const [only, ...more] = node.children;
	return node.tagName === 'p' && only?.type === 'text' && more.length === 0 ? only.value.trim() : '';
}

function mark(paragraph: Element, className: string): void {
	paragraph.properties['className'] = [className];
}
