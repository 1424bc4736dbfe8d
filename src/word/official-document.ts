import { Document, DocumentGridType, Packer, type FileChild } from 'docx';
import { attachmentNote, attachmentPages, type Attachment } from './attachments.ts';
import type { Block, Signature } from './block.ts';
import { characterSpace, footer, linePitch, margins, paper } from './layout.ts';
import { closePackage } from './package.ts';
import { pageNumbers } from './page-numbers.ts';
import { emptyLine, Setting } from './setting.ts';
import { styles } from './styles.ts';

/** What an official document says. */
export interface OfficialDocument {
	title: string;
	/** A line under the title, such as a 发文字号. */
	subtitle?: string;
	/** 主送机关, without its colon. A text that begins with one needs none here. */
	addressee?: string;
	blocks: readonly Block[];
	/** Who signs and when. A text that ends with its signature needs none here. */
	signature?: Signature;
	/** What stands on pages of its own behind the text, named in the 附件说明. */
	attachments?: readonly Attachment[];
}

/**
 * A document as a Word file in the layout of GB/T 9704—2012: 22 lines of 28 characters a page. The same document gives
 * the same bytes, whenever it is made.
 */
export async function officialDocument(spec: OfficialDocument): Promise<Uint8Array> {
	const setting = new Setting();
	const { text, signed } = parts(spec);
	const { attachments = [] } = spec;
	const children: FileChild[] = [
		setting.title(spec.title),
		...(spec.subtitle === undefined ? [] : [setting.subtitle(spec.subtitle)]),
		emptyLine(),
		...setting.blocks(text),
		...attachmentNote(attachments),
		...setting.blocks(signed),
		...attachmentPages(attachments, setting),
	];
	const file = new Document({
		styles,
		numbering: { config: setting.lists },
		footnotes: setting.footnotes.paragraphs,
		evenAndOddHeaderAndFooters: true,
		sections: [
			{
				properties: {
					page: { size: paper, margin: { ...margins, header: footer, footer } },
					grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: characterSpace },
				},
				footers: pageNumbers,
				children,
			},
		],
	});
	return closePackage(await Packer.toBuffer(file), spec.title);
}

/** The text with its addressee before it, and its signature, which stands below the 附件说明. */
function parts({ blocks, addressee, signature }: OfficialDocument): { text: Block[]; signed: Block[] } {
	const last = blocks.at(-1);
	const before: Block[] =
		addressee === undefined || blocks[0]?.kind === 'addressee'
			? []
			: [{ kind: 'addressee', text: `${addressee}：` }];
	if (last?.kind === 'signature')
		return { text: [...before, ...withSignature(blocks.slice(0, -1))], signed: [last] };
	if (!signature) return { text: [...before, ...blocks], signed: [] };
	return { text: [...before, ...withSignature(blocks)], signed: [{ kind: 'signature', ...signature }] };
}

/** The text, its last paragraph kept with what follows: no page may hold a signature and no text. */
function withSignature(blocks: readonly Block[]): Block[] {
	return blocks.map((block, i) =>
		block.kind === 'paragraph' && i === blocks.length - 1 ? { ...block, withNext: true } : block
	);
}
