import { chanceFrom } from '../chance.ts';
import { oldWordFile } from '../old-word-file.ts';
import { pdf } from '../pdf-file.ts';
import { bankCard, mobile, oldResidentId, residentId, writtenForms } from '../personal-numbers.ts';
import type { CaseGroup, Draft } from '../seeded-case.ts';
import { docx, ofd, paragraph, wordPart, xlsx } from '../zipped-files.ts';

const chance = chanceFrom(20261124);

const rows = [
	['姓名', '金额'],
	['李某某', 600],
];
const plain = paragraph('附件没有错误。');
const listed = (number: string) => `名单：李某某，${number}`;

/** Numbers of people inside attachments: in every part that holds text. */
export const personalDataInAttachments: CaseGroup = {
	kind: '个人信息·附件',
	drafts: [
		...personal('DOCX正文', '居民身份证号码', 'a.docx', docx(paragraph(listed(residentId(chance))))),
		...personal(
			'DOCX正文被切成几段',
			'居民身份证号码',
			'a.docx',
			docx(paragraph(...listed(residentId(chance)).split(/(?<=\d{5})/)))
		),
		...personal(
			'DOCX表格',
			'银行卡号',
			'a.docx',
			docx(
				`<w:tbl><w:tr><w:tc>${paragraph('账号')}</w:tc><w:tc>${paragraph(bankCard(chance))}</w:tc></w:tr></w:tbl>`
			)
		),
		...personal(
			'DOCX全角数字',
			'手机号码',
			'a.docx',
			docx(paragraph(listed(writtenForms.全角(mobile(chance)))))
		),
		...personal(
			'DOCX页眉',
			'手机号码',
			'a.docx',
			docx(plain, { 'word/header1.xml': wordPart('hdr', paragraph(listed(mobile(chance)))) })
		),
		...personal(
			'DOCX页脚',
			'手机号码',
			'a.docx',
			docx(plain, { 'word/footer1.xml': wordPart('ftr', paragraph(listed(mobile(chance)))) })
		),
		...personal(
			'DOCX脚注',
			'居民身份证号码',
			'a.docx',
			docx(plain, {
				'word/footnotes.xml': wordPart(
					'footnotes',
					`<w:footnote w:id="2">${paragraph(listed(residentId(chance)))}</w:footnote>`
				),
			})
		),
		...personal(
			'DOCX批注',
			'居民身份证号码',
			'a.docx',
			docx(plain, {
				'word/comments.xml': wordPart(
					'comments',
					`<w:comment w:id="0" w:author="">${paragraph(listed(residentId(chance)))}</w:comment>`
				),
			})
		),
		...personal(
			'DOCX已删除的修订',
			'居民身份证号码',
			'a.docx',
			docx(
				`<w:p><w:del w:id="1"><w:r><w:delText>${listed(residentId(chance))}</w:delText></w:r></w:del></w:p>${plain}`
			)
		),
		...personal(
			'DOCX文件属性',
			'手机号码',
			'a.docx',
			docx(plain, {}, { description: `联系${mobile(chance)}` })
		),
		...personal(
			'XLSX单元格',
			'居民身份证号码',
			'a.xlsx',
			xlsx([{ name: '名单', rows: [...rows, [residentId(chance)]] }])
		),
		...personal(
			'XLSX数字单元格',
			'手机号码',
			'a.xlsx',
			xlsx([{ name: '名单', rows: [...rows, [Number(mobile(chance))]] }])
		),
		...personal(
			'XLSX旧身份证号码',
			'15位旧身份证号码',
			'a.xlsx',
			xlsx([{ name: '名单', rows: [[oldResidentId(chance)]] }])
		),
		...personal(
			'XLSX隐藏的工作表',
			'居民身份证号码',
			'a.xlsx',
			xlsx([
				{ name: '公示', rows },
				{ name: '底表', rows: [[residentId(chance)]], state: 'hidden' },
			])
		),
		...personal(
			'XLSX深度隐藏的工作表',
			'银行卡号',
			'a.xlsx',
			xlsx([
				{ name: '公示', rows },
				{ name: '底表', rows: [[bankCard(chance)]], state: 'veryHidden' },
			])
		),
		...personal('XLSX工作表的名称', '手机号码', 'a.xlsx', xlsx([{ name: mobile(chance), rows }])),
		...personal(
			'XLSX单元格批注',
			'手机号码',
			'a.xlsx',
			xlsx([{ name: '公示', rows }], {
				'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><t>${listed(mobile(chance))}</t></text></comment></commentList></comments>`,
			})
		),
		...personal('PDF正文', '居民身份证号码', 'a.pdf', pdf([{ text: listed(residentId(chance)), y: 700 }])),
		...personal(
			'PDF空格分开',
			'银行卡号',
			'a.pdf',
			pdf([{ text: listed(writtenForms.空格分开(bankCard(chance))), y: 700 }])
		),
		...personal(
			'PDF文件属性',
			'手机号码',
			'a.pdf',
			pdf([{ text: '公示', y: 700 }], { Subject: `联系${mobile(chance)}` })
		),
		...personal('OFD正文', '居民身份证号码', 'a.ofd', ofd(['公示', listed(residentId(chance))])),
		...personal('OFD手机号码', '手机号码', 'a.ofd', ofd([listed(mobile(chance))])),
		...personal('旧版Word（.doc）正文', '居民身份证号码', 'a.doc', oldWordFile(listed(residentId(chance)))),
		...personal(
			'附件的文件名',
			'居民身份证号码',
			`${residentId(chance, 'digit')}.pdf`,
			pdf([{ text: '公示', y: 700 }])
		),
	],
};

function personal(place: string, kind: string, file: string, bytes: Uint8Array): Draft[] {
	return [{ name: `${place}里有${kind}`, rule: '个人信息', says: kind, attachments: { [file]: bytes } }];
}
