import { chanceFrom } from './chance.ts';
import { pdf } from './pdf-file.ts';
import { residentId } from './personal-numbers.ts';
import { photograph } from './photographs.ts';
import type { Draft } from './seeded-case.ts';
import { docx, ofd, paragraph, xlsx } from './zipped-files.ts';

/** A sound document that resembles a faulty one. */
export type LookAlike = Pick<Draft, 'name' | 'fields' | 'body' | 'attachments' | 'pictures'>;

const chance = chanceFrom(20261125);

/** A number of 18 digits like a resident ID whose check character is wrong. */
function wrongResidentId(): string {
	const id = residentId(chance, 'digit');
	return id.slice(0, 17) + String((Number(id.charAt(17)) + 1) % 10);
}

const plain = paragraph('附件没有错误。');

/** Sound documents that a hasty rule would refuse: what the gate says of them are false alarms. */
export async function lookAlikes(): Promise<LookAlike[]> {
	return [
		{
			name: '座机和热线',
			body: '咨询电话0300-5550107，政务服务热线12345，客服400-820-8820，传真（0300）5550102。',
		},
		{ name: '18位统一社会信用代码', body: '统一社会信用代码：11000000QH000001XA。' },
		{ name: '校验位不对的18位编号', body: `项目代码${wrongResidentId()}，以批准文件为准。` },
		{ name: '金额', body: '总投资13800138000元，其中县级补助6222021234567890元以内的部分按批复执行。' },
		{ name: '金额用逗号分节', body: '收入1,380,013,800元，支出1,379,998,800元。' },
		{ name: '小数', body: '占比0.1380013800，坐标东经110.5112345678度。' },
		{ name: '日期连写', body: '期限20260101—20261231，截至2026-11-20，共15个工作日。' },
		{ name: '书号', body: '《乡镇工作手册》，ISBN 978-7-5000-1234-5。' },
		{
			name: '一列数字',
			body: '| 村 | 面积 | 户数 |\n| --- | ---: | ---: |\n| 前进村 | 1380 | 0013 |\n| 清溪村 | 8000 | 1990 |\n| 稻香村 | 1119 | 9001 |',
		},
		{ name: '几行年份和数字', body: '2024 1,860 352\n2025 1,900 360\n2026 1,950 371' },
		{
			name: '说到国家秘密',
			body: '涉及国家秘密、工作秘密、商业秘密和个人隐私的，依法不予公开；机密级、秘密级文件另行管理。',
		},
		{ name: '引用密级标志的写法', body: '密级标志写作“机密★1年”，标在左上角。' },
		{ name: '说到内部资料', body: '印发内部资料应当取得准印证，内部使用的地图另行规定。' },
		{
			name: '文号规范',
			body: '根据国办发〔2019〕54号、青禾府〔2026〕3号文件和2019年第1822号公告的要求。',
		},
		{ name: '法院案号', body: '参见（2025）示01行终12号判决和国务院令第711号。' },
		{
			name: '标题逐级',
			body: '## 一、总体\n\n### （一）目标\n\n#### 1. 数量\n\n## 二、措施\n\n### （一）目标',
		},
		{
			name: '链接到政府网站和本站',
			body: '见[国务院](https://www.gov.cn/)、[县政府](https://www.hechuan.example/)和[计划](/documents/2026/00003-work-plan/)。',
		},
		{ name: '附件的链接', body: '[防汛预案](/files/disclosures/2026/files/flood-plan.pdf)' },
		{ name: '代码里的符号', body: '写作`<文号>`和`![图](./x.png)`，示例不生效。' },
		{
			name: '流程图和平面图',
			body: '![办事流程图](./files/organisation-chart.png)\n\n![大厅平面图](./files/organisation-chart.png)',
		},
		{
			name: '有审图号的地图',
			body: '![青禾镇行政区划图](./files/organisation-chart.png)\n\n审图号：示S（2026）012号',
		},
		{
			name: '单位作为作者的附件',
			attachments: {
				'a.docx': docx(plain, {}, { creator: '青禾镇人民政府', lastModifiedBy: '青禾镇人民政府' }),
			},
		},
		{ name: '普通的DOCX', attachments: { 'a.docx': docx(plain + paragraph('合计', '1,380,013,800', '元')) } },
		{
			name: '普通的XLSX',
			attachments: {
				'a.xlsx': xlsx([
					{
						name: '2026年',
						rows: [
							['编号', '金额'],
							['QH20260001', 13800],
							['QH20260002', 138001],
						],
					},
					{ name: '说明', rows: [['单位：元', 2026]] },
				]),
			},
		},
		{ name: '普通的OFD', attachments: { 'a.ofd': ofd(['青禾镇人民政府', '联系电话0300-5550107']) } },
		{
			name: '表头是深色底、浅色字的PDF',
			attachments: {
				'a.pdf': pdf([
					{ text: '项目　金额', y: 700, on: 'black' },
					{ text: '道路　600', y: 670 },
				]),
			},
		},
		{
			name: '普通的照片',
			pictures: { 'photo.jpg': await photograph('jpeg'), 'photo.png': await photograph('png') },
		},
		{ name: '长期有效的文件', fields: { effectiveOn: '2026-09-08', expiresOn: '2031-09-07' } },
		{
			name: '还没有施行的文件',
			fields: { effectiveOn: '2027-01-01', validity: '尚未施行' },
		},
	];
}
