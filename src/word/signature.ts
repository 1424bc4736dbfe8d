import { AlignmentType, Paragraph } from 'docx';
import type { Signature } from './block.ts';
import { characterPitch } from './layout.ts';
import { textRuns } from './runs.ts';
import { textLength } from '../domain/publication/text-length.ts';

/** Blank characters at the right of the longer of the two lines. */
const blank = 2;
/** The date begins this many characters right of the name. */
const shift = 2;

/**
 * 发文机关署名 and 成文日期 of a document without a seal: the name two characters from the right, the date below it
 * begins two characters further; a date that would pass the edge keeps two characters from it and moves the name.
 */
export function signatureLines({ issuer, date }: Signature): Paragraph[] {
	const longer = textLength(date) - textLength(issuer);
	const right =
		longer > 0 ? { date: blank, issuer: blank + shift + longer } : { date: -longer, issuer: blank };
	return [line(issuer, right.issuer, true), line(date, right.date, false)];
}

function line(text: string, right: number, keepNext: boolean): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.RIGHT,
		indent: { right: Math.round(right * characterPitch) },
		...(keepNext && { keepNext }),
		children: textRuns({ text }),
	});
}
