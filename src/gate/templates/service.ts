import type { z } from 'zod';
import type { serviceSchema } from '../../domain/publication/service.ts';
import { blank, optional, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, markdown, type Template } from './template.ts';

/** A service guide. */
export const service: Template = {
	word: 'service',
	name: '办事指南',
	kind: 'service',
	questions: ['title', 'slug', 'written-on'],
	make: (desk) => {
		const fields: Fields<z.input<typeof serviceSchema>> = {
			...recordFields(desk),
			review: reviewFields(),
			basis: blank('设定依据，例如 [《…》第几条]'),
			conditions: blank('申请条件，例如 [条件一, 条件二]'),
			materials: blank('办理材料，例如 [{ name: 申请表, note: 1份 }]，不需要材料的写 []'),
			steps: [{ step: blank('环节名称'), text: blank('怎样办理') }],
			workingDays: blank('办理时限，工作日天数，当场办结写 0'),
			feeYuan: blank('收费金额（元），不收费写 0'),
			feeBasis: optional('收费依据，不收费的删去本行'),
			office: blank('受理机构'),
			place: blank('办理地点'),
			hours: blank('办理时间，以数字开头的加引号'),
			phone: blank("办公电话，例如 '0300-5550109'"),
			complaintPhone: blank("投诉电话，例如 '0300-5550101'"),
			result: blank('办理结果'),
		};
		return { file: `services/${answer(desk, 'slug')}.md`, text: markdown(fields, '需要补充说明的内容') };
	},
};
