import type { Definition, FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Inline, Words } from './block.ts';

type Style = Omit<Words, 'text'>;

/** Between two of these a line that ends in the source leaves no blank. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`;
const sourceLine = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'gu');

/** The running text of a Markdown file, with what its references lead to. */
export class Phrases {
	readonly #addresses = new Map<string, string>();
	readonly #notes = new Map<string, FootnoteDefinition>();

	constructor(tree: Root) {
		visit(tree, ['definition', 'footnoteDefinition'], (node) => {
			const { identifier } = node as Definition | FootnoteDefinition;
			if (node.type === 'footnoteDefinition') this.#notes.set(identifier, node);
			if (node.type === 'definition') this.#addresses.set(identifier, node.url);
		});
	}

	/** Phrases as pieces; the address of a link to another site stands behind its words, unless they say it. */
	of(nodes: readonly PhrasingContent[], style: Style = {}): Inline[] {
		return nodes.flatMap((node): Inline[] => {
			switch (node.type) {
				case 'text':
					return [{ ...style, text: node.value.replace(sourceLine, '').replaceAll('\n', ' ') }];
				case 'inlineCode':
					return [{ ...style, text: node.value }];
				case 'break':
					return [{ ...style, text: '\n' }];
				case 'strong':
					return this.of(node.children, { ...style, bold: true });
				case 'emphasis':
					return this.of(node.children, { ...style, italics: true });
				case 'delete':
					return this.of(node.children, { ...style, struck: true });
				case 'image':
				case 'imageReference':
					return node.alt ? [{ ...style, text: node.alt }] : [];
				case 'link':
					return this.#link(node.children, node.url, style);
				case 'linkReference':
					return this.#link(node.children, this.#addresses.get(node.identifier) ?? '', style);
				case 'footnoteReference':
					return [{ note: this.#note(node.identifier) }];
				case 'html':
					return [];
			}
		});
	}

	/** Phrases as one text, without footnotes. */
	plain(nodes: readonly PhrasingContent[]): string {
		return wordsOf(this.of(nodes))
			.map(({ text }) => text)
			.join('');
	}

	#link(nodes: readonly PhrasingContent[], address: string, style: Style): Inline[] {
		const said = /^https?:/.test(address) && !address.endsWith(this.plain(nodes));
		return [...this.of(nodes, style), ...(said ? [{ ...style, text: `（${address}）` }] : [])];
	}

	/** The paragraphs of a footnote. */
	#note(identifier: string): Words[][] {
		const paragraphs = (nodes: readonly RootContent[]): Words[][] =>
			nodes.flatMap((node) => {
				if (node.type === 'paragraph') return [wordsOf(this.of(node.children))];
				return 'children' in node ? paragraphs(node.children) : [];
			});
		return paragraphs(this.#notes.get(identifier)?.children ?? []);
	}
}

function wordsOf(pieces: readonly Inline[]): Words[] {
	return pieces.filter((piece) => 'text' in piece);
}
