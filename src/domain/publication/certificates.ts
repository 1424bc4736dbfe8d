import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { documentIdSchema } from './document-id.ts';
import { fault } from './finding.ts';
import { officePhoneSchema } from './office-phone.ts';
import { filledText, registerSchema, reviewedBefore, reviewedBeforeMessage } from './register.ts';

const certificateSchema = z.strictObject(
	{
		/** Name of the officer; absent where the office shows certificates by number alone. */
		name: filledText('请填写执法人员姓名').optional(),
		number: z
			.string({ error: '请填写执法证号，加英文引号' })
			.regex(/^\d{8,14}$/, { error: '执法证号应为8至14位数字，不是身份证号' }),
		/** The office and post in which the officer serves. */
		office: filledText('请填写所在单位和岗位'),
		/** Field of enforcement (执法类别). */
		field: filledText('请填写执法类别'),
		/** Last day on which the certificate is valid. */
		validUntil: daySchema,
	},
	{
		error:
			'请逐人列出证件：name（姓名）、number（证号）、office（单位）、field（类别）、validUntil（有效期至）',
	}
);

/** Enforcement certificates of the town's officers (S8; `content/enforcement/certificates.yaml`). */
export const certificatesSchema = registerSchema
	.extend({
		document: documentIdSchema.optional(),
		/** 发证机关. */
		issuedBy: filledText('请填写发证机关'),
		/** 执法区域. */
		area: filledText('请填写执法区域'),
		/** Whom to call to check an officer. */
		phone: officePhoneSchema,
		certificates: z.array(certificateSchema, { error: '请逐人列出证件' }),
	})
	.refine(reviewedBefore, { error: reviewedBeforeMessage, path: ['review'] })
	.superRefine(({ certificates }, context) => {
		certificates.forEach(({ number }, i) => {
			if (certificates.findIndex((other) => other.number === number) === i) return;
			const message = fault(`执法证号 ${number} 写了两次`, '请核对，一个证号只留一行');
			context.addIssue({ code: 'custom', path: ['certificates', i, 'number'], message });
		});
	});

export type Certificates = z.infer<typeof certificatesSchema>;
