import { sentencesOf } from '../domain/reading/sentences.ts';

/** A sentence on the page: the block that it stands in and, for highlighting, its exact place. */
export interface SpokenSentence {
	text: string;
	block: Element;
	range: Range;
}

interface Block {
	element: Element;
	text: string;
	/** Which part of `text` stands in which node; what is said beside (the name of a column) stands in none. */
	nodes: { node: Text; start: number }[];
	/** The cell or paragraph inside a row that was last added to, and its cell. */
	part?: Element;
	cell?: HTMLTableCellElement;
}

const blocks =
	'li, p, h1, h2, h3, h4, h5, h6, dt, dd, caption, figcaption, pre, td, th, div, section, article';
// Of the record above a document only a warning is read (“废止”): a listener wants the text, not its numbers.
const unread = [
	'nav, form, button, select, svg, script, noscript, template, [hidden], [aria-hidden=true]',
	'.no-print, .print-only, .visually-hidden, .tools',
	'details:not([open])',
	'.record > div:not(:has(.warning))',
].join();

/** What there is to read below `root`, in order, sentence by sentence. */
export function spokenSentences(root: Element): SpokenSentence[] {
	return blocksOf(root).flatMap((block) =>
		sentencesOf(block.text)
			.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
			.map(({ text, start }) => ({
				text: text.trim(),
				block: block.element,
				range: rangeOf(block, start, start + text.length),
			}))
	);
}

function blocksOf(root: Element): Block[] {
	const found: Block[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const near = node.parentElement?.closest(blocks) ?? root;
		if (node.data.trim() === '' || isUnread(node)) continue;
		const element = near.closest('tr') ?? near;
		let block = found.at(-1);
		if (block?.element !== element) {
			block = { element, text: '', nodes: [] };
			found.push(block);
		}
		if (element !== near) beginPart(block, near);
		block.nodes.push({ node, start: block.text.length });
		// One for one, so that places in the text stay places in the node; a line end in the source ends no sentence.
		block.text += node.data.replace(/\s/g, ' ');
	}
	return found;
}

function isUnread(node: Text): boolean {
	const element = node.parentElement;
	if (!element || element.closest(unread) || element.getClientRects().length === 0) return true;
	const head = element.closest('thead');
	return head !== null && columnNames(head.closest('table')) !== undefined;
}

/** Goes on to the next cell of a row, or the next paragraph of a cell; says the name of the column with a cell. */
function beginPart(block: Block, part: Element): void {
	if (block.part === part) return;
	if (block.text) block.text += '；';
	block.part = part;
	const cell = part.closest<HTMLTableCellElement>('td, th');
	if (!cell || cell === block.cell) return;
	block.cell = cell;
	const name = columnNames(cell.closest('table'))?.[cell.cellIndex];
	if (name) block.text += `${name}：`;
}

/** The name of each column, where a table has exactly one for each. */
function columnNames(table: HTMLTableElement | null): string[] | undefined {
	const [head, ...more] = table?.tHead?.rows ?? [];
	if (!head || more.length > 0 || table?.querySelector('[colspan], [rowspan]')) return undefined;
	return [...head.cells].map((cell) => cell.textContent.trim());
}

function rangeOf({ element, nodes }: Block, start: number, end: number): Range {
	const within = nodes.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
	const range = document.createRange();
	const first = within[0];
	const last = within.at(-1);
	if (!first || !last) {
		range.selectNodeContents(element);
		return range;
	}
	range.setStart(first.node, Math.max(start - first.start, 0));
	range.setEnd(last.node, Math.min(end - last.start, last.node.length));
	return range;
}
