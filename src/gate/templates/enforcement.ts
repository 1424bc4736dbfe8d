import type { z } from 'zod';
import { licenceKinds, type licencesSchema } from '../../domain/publication/licences.ts';
import { partyKinds } from '../../domain/publication/party.ts';
import { penaltyKinds, type penaltiesSchema } from '../../domain/publication/penalties.ts';
import { severities } from '../../domain/publication/public-period.ts';
import { blank, draftYaml, optional, type Fields } from './draft.ts';
import { reviewFields, updatedBlank } from './record.ts';
import { answer, type Template } from './template.ts';

const party = () => ({
	kind: blank(partyKinds.join('、')),
	name: blank('行政相对人名称；自然人写成“张某某”'),
	creditCode: optional('统一社会信用代码，自然人删去本行'),
});

const days = () => ({
	decidedOn: blank("决定日期，例如 '2026-07-09'"),
	publishedOn: blank('公开日期，决定之日起7个工作日内'),
});

/** Licences of a year. */
export const licences: Template = {
	word: 'licences',
	name: '行政许可决定',
	kind: 'licences',
	questions: ['year'],
	make: (desk) => {
		const fields: Fields<z.input<typeof licencesSchema>> = {
			publishedAt: updatedBlank(),
			review: reviewFields(),
			licences: [
				{
					number: blank('行政许可决定文书号'),
					documentName: blank('行政许可决定文书名称'),
					party: party(),
					kind: blank(licenceKinds.join('、')),
					content: blank('许可内容'),
					...days(),
					expiresOn: optional('许可有效期至，长期的删去本行'),
					publicUntil: blank('公示的最后一天，最长5年，自然人最长2年'),
				},
			],
		};
		return { file: `enforcement/licences/${answer(desk, 'year')}.yaml`, text: draftYaml(fields) };
	},
};

/** Penalties of a year. */
export const penalties: Template = {
	word: 'penalties',
	name: '行政处罚决定',
	kind: 'penalties',
	questions: ['year'],
	make: (desk) => {
		const fields: Fields<z.input<typeof penaltiesSchema>> = {
			publishedAt: updatedBlank(),
			review: reviewFields(),
			penalties: [
				{
					number: blank('行政处罚决定书文号'),
					party: party(),
					facts: blank('违法事实'),
					basis: blank('处罚依据'),
					kind: blank(penaltyKinds.map((kind) => `“${kind}”`).join('')),
					content: blank('处罚内容'),
					fineYuan: blank('罚款金额（元），没有罚款写 0'),
					...days(),
					severity: blank(severities.join('、')),
					publicUntil: blank('公示的最后一天，一般3个月至1年，严重1年至3年'),
				},
			],
		};
		return { file: `enforcement/penalties/${answer(desk, 'year')}.yaml`, text: draftYaml(fields) };
	},
};
