import type { RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isAddressee, isSignature } from '../domain/publication/official-parts.ts';
import { chineseAutolinks } from '../markdown/chinese-autolinks.ts';
import type { Block } from './block.ts';
import { Phrases } from './phrases.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(chineseAutolinks);

/**
 * A Markdown text as blocks, read as the site reads it: its addressee and signature are recognised. The text's
 * headings begin with the second level, for the first is the title. HTML is left out, a picture is its description.
 */
export function blocksOf(markdown: string): Block[] {
	const tree = parser.parse(markdown);
	parser.runSync(tree);
	return withParties(blocksIn(tree.children, new Phrases(tree)));
}

function blocksIn(nodes: readonly RootContent[], phrases: Phrases): Block[] {
	return nodes.flatMap((node): Block[] => {
		switch (node.type) {
			case 'heading':
				return [{ kind: 'heading', level: levelOf(node.depth), text: phrases.of(node.children) }];
			case 'paragraph': {
				const text = phrases.of(node.children);
				return text.length > 0 ? [{ kind: 'paragraph', text }] : [];
			}
			case 'blockquote':
				return [{ kind: 'quote', blocks: blocksIn(node.children, phrases) }];
			case 'list':
				return [
					{
						kind: 'list',
						...(node.ordered && { start: node.start ?? 1 }),
						items: node.children.map((item) => blocksIn(item.children, phrases)),
					},
				];
			case 'code':
				return [{ kind: 'paragraph', text: [{ text: node.value }] }];
			case 'table':
				return [
					{
						kind: 'table',
						headRows: 1,
						rows: node.children.map((row, i) =>
							row.children.map((cell, column) => {
								const align = node.align?.[column];
								return {
									text: phrases.plain(cell.children),
									...(i === 0 && { header: 'col' as const }),
									...(align && { align }),
								};
							})
						),
					},
				];
			default:
				return [];
		}
	});
}

function levelOf(depth: number): 1 | 2 | 3 | 4 {
	if (depth <= 2) return 1;
	return depth === 3 ? 2 : depth === 4 ? 3 : 4;
}

/** The blocks with the first paragraph as addressee and the last two as signature, where they are such. */
function withParties(blocks: Block[]): Block[] {
	const words = (block: Block | undefined) => {
		if (block?.kind !== 'paragraph' || block.text.length !== 1) return '';
		const [only] = block.text;
		return only && 'text' in only && !only.bold && !only.italics ? only.text.trim() : '';
	};
	const [first, ...more] = blocks;
	const start: Block[] =
		first && more.length > 0 && isAddressee(words(first))
			? [{ kind: 'addressee', text: words(first) }, ...more]
			: blocks;
	const [issuer, date] = [words(start.at(-2)), words(start.at(-1))];
	return isSignature(issuer, date) ? [...start.slice(0, -2), { kind: 'signature', issuer, date }] : start;
}
