/** 版式 of GB/T 9704—2012 for documents on A4. */

export const twipsPerPoint = 20;
const twipsPerInch = 1440;
const millimetresPerInch = 25.4;

/** Millimetres in twips (twentieths of a point), rounded. */
function twips(millimetres: number): number {
	return Math.round((millimetres * twipsPerInch) / millimetresPerInch);
}

/** A4, in twips. */
export const paper = { width: twips(210), height: twips(297) };

/** What the margins leave is the text, 版心: 156 by 225 mm. In twips. */
export const margins = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };

/** Width of the text, in twips. */
export const textWidth = paper.width - margins.left - margins.right;

/** From the foot of the sheet to the foot of the page number, whose dashes then stand 7 mm below the text. In twips. */
export const footer = twips(25);

const linesPerPage = 22;
const charactersPerLine = 28;

/** 28.95 pt, rounded down so that 22 lines fit. In twips. */
export const linePitch = Math.floor((paper.height - margins.top - margins.bottom) / linesPerPage);

/** 字号 in points. */
export const sizes = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 };

/** Advance of a character of body text, in twips: a little less than its size, so that 28 fill the line. */
export const characterPitch = textWidth / charactersPerLine;

/** What the grid adds to each character, in 4096ths of a point (negative: closer). */
export const characterSpace = Math.floor((characterPitch / twipsPerPoint - sizes.三号) * 4096);

/**
 * What the text itself adds to each character, in twips, one less than the grid: readers round it. The text does not
 * snap to the grid, which says the layout to Word's page settings only: LibreOffice has no grid narrower than its letters.
 */
export const closer = Math.floor(characterPitch - sizes.三号 * twipsPerPoint) - 1;

/** Blank left and right in a cell of a table, in twips. */
export const cellPadding = twips(0.8);

/** A font of official documents with what stands in for it where it is missing, nearest first. */
interface Font {
	name: string;
	instead: readonly string[];
}

/** Named, never embedded: the fonts are licensed, and offices have them. */
export const fonts = {
	小标宋: { name: '方正小标宋简体', instead: ['方正小标宋_GBK', '华文中宋', '宋体'] },
	仿宋: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '华文仿宋'] },
	黑体: { name: '黑体', instead: ['SimHei', '华文黑体'] },
	楷体: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '华文楷体'] },
	宋体: { name: '宋体', instead: ['SimSun', '华文宋体'] },
} as const satisfies Record<string, Font>;
