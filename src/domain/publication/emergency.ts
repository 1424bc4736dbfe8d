import { z } from 'zod';
import { minuteSchema } from '../calendar/day.ts';

const limited = (what: string, longest: number) =>
	z
		.string({ error: `请填写${what}` })
		.trim()
		.min(1, { error: `请填写${what}` })
		.max(longest, { error: `${what}不超过${longest}字` });

const addressMessage =
	'链接应为 https:// 开头的网址，或者本站路径，例如 documents/2026/00038-flood-and-drought-plan/';

/** What every page says first while there is an emergency (`content/emergency.yaml`; the file is deleted after it). */
export const emergencySchema = z.strictObject({
	title: limited('标题', 30),
	/** What happens, and what to do. */
	text: limited('内容', 100),
	publishedAt: minuteSchema,
	link: z
		.strictObject(
			{
				text: limited('链接文字', 30),
				/** A path of this site, without a leading slash, or an https address. */
				to: z
					.string({ error: addressMessage })
					.regex(/^(https:\/\/[^\s"<>]+|[a-z][a-z0-9/-]*\/)$/, { error: addressMessage }),
			},
			{ error: '链接应写明 text（文字）和 to（地址）' }
		)
		.optional(),
});

export type Emergency = z.infer<typeof emergencySchema>;
