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

/** A heading of a Markdown text: its level from 1 to 6, its words, and its line in that text. */
export interface BodyHeading {
	depth: number;
	text: string;
	line: number;
}

/** What the rules of the gate look at in a Markdown text. */
export interface BodyParts {
	pieces: BodyPiece[];
	headings: BodyHeading[];
}

/** Without any of these a text has neither link nor HTML; parsing is slow, and most texts have none. */
const traces = /[\]<@]|:\/\/|www\./i;

/** Where a line that begins with # may be none, or another line be a heading: listings, containers, underlines. */
const unclearHeadings = /^ {0,3}(```|~~~|=+[ \t]*$|-+[ \t]*$)|^[ \t]*(>|[-*+]|\d+[.)])[ \t].*#|^[ \t]+#/m;

const parser = unified().use(remarkParse).use(remarkGfm);

/** All links and HTML of a Markdown text, and its headings, as the build will understand them: one parse at most. */
export function bodyParts(markdown: string): BodyParts {
	const linked = traces.test(markdown);
	if (!linked && !unclearHeadings.test(markdown)) return { pieces: [], headings: plainHeadings(markdown) };
	const pieces: BodyPiece[] = [];
	const headings: BodyHeading[] = [];
	visit(parser.parse(markdown), (node: Nodes) => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' || node.type === 'definition')
			pieces.push({ kind: 'link', text: node.url, line });
		if (node.type === 'html') pieces.push({ kind: 'html', text: node.value, line });
		if (node.type === 'heading') headings.push({ depth: node.depth, text: wordsOf(node), line });
	});
	return { pieces, headings };
}

/** The headings of a text in which every line that begins with # is one. */
function plainHeadings(markdown: string): BodyHeading[] {
	return markdown.split('\n').flatMap((text, i) => {
		const [, marks, words = ''] = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(text) ?? [];
		return marks === undefined ? [] : [{ depth: marks.length, text: words.trim(), line: i + 1 }];
	});
}

function wordsOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(wordsOf).join('').trim() : '';
}
