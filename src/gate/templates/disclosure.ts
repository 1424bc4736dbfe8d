import type { z } from 'zod';
import type { Disclosure, disclosureSchema } from '../../domain/publication/disclosure.ts';
import type { StatutoryItem } from '../../domain/publication/statutory-items.ts';
import { optional, type Draft, type Fields } from './draft.ts';
import { recordFields, reviewFields, serialDigits } from './record.ts';
import { answer, answerOr, markdown, type Desk, type NewFile, type Template } from './template.ts';

const kind = 'disclosure';

/** A document of 法定主动公开内容. */
export const disclosure: Template = {
	word: 'disclosure',
	name: '法定主动公开内容',
	kind,
	questions: ['title', 'slug', 'item', 'topic', 'written-on'],
	make: (desk) => {
		const item = answerOr<StatutoryItem>(desk, 'item', '法定公开事项，20-01 至 20-15、21-1 至 21-8，加引号');
		return disclosureFile(desk, '法定主动公开内容', item);
	},
};

/** A rule of the office on disclosure (制度). */
export const rule: Template = {
	word: 'rule',
	name: '政府信息公开制度',
	kind,
	questions: ['title', 'slug', 'topic', 'written-on'],
	make: (desk) => disclosureFile(desk, '政府信息公开制度', '20-01'),
};

function disclosureFile(desk: Desk, column: Disclosure['column'], item: Draft<StatutoryItem>): NewFile {
	const record = recordFields(desk);
	const fields: Fields<z.input<typeof disclosureSchema>> = {
		...record,
		column,
		item,
		topic: answerOr(desk, 'topic', '主题分类，从 site.yaml 的 topics 里选'),
		effectiveOn: optional("施行日期，没有就删去本行，例如 '2026-03-01'"),
		expiresOn: optional("失效日期，没有就删去本行，例如 '2026-12-31'"),
		validity: '有效',
		review: reviewFields(),
	};
	const year = answer(desk, 'written-on').slice(0, 4);
	const digits = serialDigits(record.indexNumber);
	const file = `disclosures/${year}/${digits}-${answer(desk, 'slug')}.md`;
	return { file, text: markdown(fields, '正文') };
}
