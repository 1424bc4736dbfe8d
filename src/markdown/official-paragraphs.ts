import type { Element, Root } from 'hast';

/** Characters: what is longer is a sentence. */
const longestIssuer = 30;
const date =
	/^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
/** How names of bodies end. */
const body = /(?:府|室|会|局|院|厅|部|队|所|站|处|科|办|组|村|社区|中心|单位|机关|企业)$/;

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
		if (!issuer || !day || !isIssuer(textOf(issuer)) || !date.test(textOf(day))) return;
		mark(issuer, 'signature');
		mark(day, 'signature-date');
	};
}

/** The text of a paragraph that holds nothing but text, else nothing. */
function textOf(node: Element): string {
	const [only, ...more] = node.children;
	return node.tagName === 'p' && only?.type === 'text' && more.length === 0 ? only.value.trim() : '';
}

function isAddressee(text: string): boolean {
	if (!text.endsWith('：')) return false;
	const names = text
		.slice(0, -1)
		.replace(/（[^（）]*）/g, '')
		.split(/[，、]/);
	return names.every((name) => body.test(name));
}

function isIssuer(text: string): boolean {
	return text.length <= longestIssuer && body.test(text) && !/[，、。：；！？]/.test(text);
}

function mark(paragraph: Element, className: string): void {
	paragraph.properties['className'] = [className];
}
