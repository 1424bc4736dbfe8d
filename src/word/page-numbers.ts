import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { characterPitch } from './layout.ts';
import { styleIds } from './styles.ts';

const oneCharacter = Math.round(characterPitch);

/** 「— 1 —」 at the outer side of each page, one character from the edge: right on odd pages, left on even ones. */
export const pageNumbers = {
	default: foot(AlignmentType.RIGHT, { right: oneCharacter }),
	even: foot(AlignmentType.LEFT, { left: oneCharacter }),
};

function foot(alignment: 'left' | 'right', indent: { left?: number; right?: number }): Footer {
	const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
	return new Footer({
		children: [new Paragraph({ style: styleIds.pageNumber, alignment, indent, children: [number] })],
	});
}
