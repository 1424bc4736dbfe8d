import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A link or a piece of HTML in a Markdown text, with its line in that text. */
export interface BodyPiece {
	kind: 'link' | 'html';
	/** The address of the link, or the HTML. */
	text: string;
	line: number;
}

/** Without any of these a text has neither link nor HTML; parsing is slow, and most texts have none. */
const traces = /[\]<@]|:\/\/|www\./i;

const parser = unified().use(remarkParse).use(remarkGfm);

/** All links of a Markdown text, however they are written, and all HTML in it, as the build will understand them. */
export function bodyPieces(markdown: string): BodyPiece[] {
	if (!traces.test(markdown)) return [];
	const pieces: BodyPiece[] = [];
	visit(parser.parse(markdown), (node: Nodes) => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' || node.type === 'definition')
			pieces.push({ kind: 'link', text: node.url, line });
		if (node.type === 'html') pieces.push({ kind: 'html', text: node.value, line });
	});
	return pieces;
}
