import { z } from 'zod';
import { datesInOrder, datesInOrderMessage, recordSchema } from './record.ts';

/**
 * 政府信息公开指南 (`content/guide.md`). 条例 art. 12 orders nine contents: these three, and the office's name,
 * address, hours, phone, fax and internet contact, which the page takes from `content/site.yaml`.
 */
export const guideSchema = recordSchema
	.extend({
		classification: z.string().min(1),
		arrangement: z.string().min(1),
		access: z.string().min(1),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] });
