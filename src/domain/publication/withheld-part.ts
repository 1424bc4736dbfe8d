import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

const groundMessage = '请写明不公开的依据，具体到条，例如“《政府信息公开条例》第十五条（个人隐私）”';

/** A part of a document that is not published (条例 arts. 14–16, 37), and when that is looked at again (art. 18). */
export const withheldPartSchema = z.strictObject(
	{
		/** What is left out, in words that do not give it away. */
		part: text('请写明没有公开的是哪部分内容'),
		ground: text(groundMessage).regex(/第[〇零一二三四五六七八九十百\d]+条/, { error: groundMessage }),
		reviewAgainOn: daySchema,
	},
	{ error: '未公开的内容应写明 part（哪部分）、ground（依据）、reviewAgainOn（下次评估审查日期）' }
);

export type WithheldPart = z.infer<typeof withheldPartSchema>;
