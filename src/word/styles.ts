import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { characterPitch, closer, fonts, linePitch, sizes } from './layout.ts';

/** First lines of paragraphs and headings stand in by two characters. */
const firstLine = { firstLine: Math.round(2 * characterPitch), firstLineChars: 200 };

/** One font for characters, digits and quotes: the hint keeps “ ” as wide as characters. */
function fontOf(face: keyof typeof fonts) {
	const { name } = fonts[face];
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** Letters of a font and a 字号, which Word counts in half points; those of the body a little closer. */
export function lettering(face: keyof typeof fonts, size: keyof typeof sizes) {
	const halfPoints = 2 * sizes[size];
	return {
		font: fontOf(face),
		size: halfPoints,
		sizeComplexScript: halfPoints,
		characterSpacing: size === '三号' ? closer : 0,
	};
}

const exact = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

function heading(face: keyof typeof fonts, bold: boolean) {
	return {
		run: { ...lettering(face, '三号'), bold, boldComplexScript: bold, italics: false, color: 'auto' },
		paragraph: { indent: firstLine, spacing: exact, keepNext: true },
	};
}

/** Names of the styles of paragraphs that Word has no name for. */
export const styleIds = {
	body: 'Body',
	attachmentMark: 'AttachmentMark',
	cell: 'Cell',
	/** Keeps what follows off a table: two tables that touch are one to Word. */
	gap: 'Gap',
	pageNumber: 'PageNumber',
} as const;

/** The styles of an official document: all of its text is 三号 on 22 lines a page. */
export const styles: IStylesOptions = {
	default: {
		document: {
			run: { language: { value: 'en-US', eastAsia: 'zh-CN' } },
			paragraph: { spacing: exact, alignment: AlignmentType.BOTH },
		},
		title: {
			run: { ...lettering('小标宋', '二号'), bold: false, color: 'auto' },
			paragraph: { alignment: AlignmentType.CENTER, spacing: exact, keepNext: true },
		},
		heading1: heading('黑体', false),
		heading2: heading('楷体', false),
		heading3: heading('仿宋', true),
		heading4: heading('仿宋', false),
		caption: {
			run: { ...lettering('黑体', '四号'), italics: false, color: 'auto' },
			paragraph: { alignment: AlignmentType.CENTER, spacing: exact, keepNext: true },
		},
		footnoteText: {
			run: lettering('仿宋', '小五'),
			paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
		},
	},
	paragraphStyles: [
		// The grid of the page is reckoned from the size that this style has.
		{
			id: 'Normal',
			name: 'Normal',
			quickFormat: true,
			run: { ...lettering('仿宋', '三号'), snapToGrid: false },
		},
		{
			id: styleIds.body,
			name: 'Body Text',
			basedOn: 'Normal',
			quickFormat: true,
			paragraph: { indent: firstLine },
		},
		{
			id: styleIds.attachmentMark,
			name: '附件标识',
			basedOn: 'Normal',
			run: lettering('黑体', '三号'),
			paragraph: { alignment: AlignmentType.LEFT, keepNext: true },
		},
		{
			id: styleIds.cell,
			name: '表格文字',
			basedOn: 'Normal',
			run: lettering('仿宋', '小四'),
			paragraph: { spacing: { before: 20, after: 20 } },
		},
		{
			id: styleIds.gap,
			name: '表后空行',
			basedOn: 'Normal',
			paragraph: {
				spacing: { line: Math.round(linePitch / 3), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
			},
		},
		{
			id: styleIds.pageNumber,
			name: 'footer',
			basedOn: 'Normal',
			run: lettering('宋体', '四号'),
			paragraph: { spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
		},
	],
};
