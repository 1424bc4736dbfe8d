import { lockedOfficeFile, oldWordFile } from '../old-word-file.ts';
import { pdf } from '../pdf-file.ts';
import { photograph } from '../photographs.ts';
import type { CaseGroup, Draft } from '../seeded-case.ts';
import { archive, docx, ofd, paragraph, swollen, wordPart, xlsx, type Parts } from '../zipped-files.ts';

const plain = paragraph('附件没有错误。');
const rows = [
	['项目', '金额'],
	['道路', 600],
];

function attached(rule: string, name: string, says: string, file: string, bytes: Uint8Array): Draft {
	return { name, rule, says, attachments: { [file]: bytes } };
}

/** The parts that make a macro: the project itself, and the content type that names it. */
const macro: Parts = { 'word/vbaProject.bin': oldWordFile('Sub AutoOpen()') };

/** Attachments that are not what their name says, or carry what a publication must not carry. */
export async function attachmentCases(): Promise<CaseGroup> {
	const picture = await photograph('jpeg');
	return {
		kind: '附件',
		drafts: [
			attached(
				'附件类型',
				'PDF其实是网页',
				'扩展名是',
				'a.pdf',
				Buffer.from('<!doctype html><title>x</title><p>下载失败</p>')
			),
			attached('附件类型', 'PDF其实是DOCX', '扩展名是', 'a.pdf', docx(plain)),
			attached('附件类型', 'PDF其实是图片', '扩展名是', 'a.pdf', picture),
			attached(
				'附件类型',
				'PDF其实是程序',
				'扩展名是',
				'a.pdf',
				Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)])
			),
			attached('附件类型', 'PDF是空文件', '扩展名是', 'a.pdf', Buffer.alloc(0)),
			attached('附件类型', 'DOCX其实是旧版Word', '扩展名是', 'a.docx', oldWordFile('附件')),
			attached('附件类型', 'DOCX其实是XLSX', '扩展名是', 'a.docx', xlsx([{ name: '表', rows }])),
			attached('附件类型', 'DOCX其实是普通压缩包', '扩展名是', 'a.docx', archive({ 'setup.txt': 'x' })),
			attached('附件类型', 'XLSX其实是DOCX', '扩展名是', 'a.xlsx', docx(plain)),
			attached('附件类型', 'OFD其实是PDF', '扩展名是', 'a.ofd', pdf([{ text: '附件', y: 700 }])),
			attached('附件类型', '旧版Word其实是DOCX', '扩展名是', 'a.doc', docx(plain)),
			attached('附件读取', 'DOCX打不开', '打不开', 'a.docx', docx(plain).slice(0, 400)),
			attached('附件读取', 'DOCX有密码', '密码', 'a.docx', lockedOfficeFile()),
			attached('附件读取', 'DOCX展开以后太大', '超过限度', 'a.docx', swollen(docx(plain))),
			attached('附件宏', 'DOCX有宏', '宏', 'a.docx', docx(plain, macro)),
			attached(
				'附件宏',
				'XLSX有宏',
				'宏',
				'a.xlsx',
				xlsx([{ name: '表', rows }], { 'xl/vbaProject.bin': oldWordFile('x') })
			),
			attached('附件宏', '旧版Word有宏', '宏', 'a.doc', oldWordFile('附件', { macros: true })),
			attached('附件作者', 'DOCX有作者姓名', '作者', 'a.docx', docx(plain, {}, { creator: '李某某' })),
			attached(
				'附件作者',
				'DOCX有最后修改人',
				'王某某',
				'a.docx',
				docx(plain, {}, { lastModifiedBy: '王某某' })
			),
			attached(
				'附件作者',
				'XLSX有作者姓名',
				'作者',
				'a.xlsx',
				xlsx([{ name: '表', rows }], {}, { creator: '李某某' })
			),
			attached(
				'附件作者',
				'PDF有作者姓名',
				'作者',
				'a.pdf',
				pdf([{ text: '附件', y: 700 }], { Author: '李某某' })
			),
			attached('修订批注', '旧版Word有修订', '修订', 'a.doc', oldWordFile('附件', { reviser: '李某某' })),
			attached('附件作者', '旧版Word有作者姓名', '作者', 'a.doc', oldWordFile('附件', { author: '李某某' })),
			attached('附件作者', 'OFD有作者姓名', '作者', 'a.ofd', ofd(['附件'], '李某某')),
			attached(
				'修订批注',
				'DOCX有插入的修订',
				'修订',
				'a.docx',
				docx(
					`<w:p><w:ins w:id="1" w:author="李某某" w:date="2026-09-01T08:00:00Z"><w:r><w:t>新增</w:t></w:r></w:ins></w:p>${plain}`
				)
			),
			attached(
				'修订批注',
				'DOCX有删除的修订',
				'修订',
				'a.docx',
				docx(
					`<w:p><w:del w:id="1" w:author="李某某" w:date="2026-09-01T08:00:00Z"><w:r><w:delText>旧的金额</w:delText></w:r></w:del></w:p>${plain}`
				)
			),
			attached(
				'修订批注',
				'DOCX有批注',
				'批注',
				'a.docx',
				docx(plain, {
					'word/comments.xml': wordPart(
						'comments',
						`<w:comment w:id="0" w:author="李某某">${paragraph('这个数字再核一下')}</w:comment>`
					),
				})
			),
			attached(
				'修订批注',
				'XLSX有批注',
				'批注',
				'a.xlsx',
				xlsx([{ name: '表', rows }], {
					'xl/comments1.xml':
						'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李某某</author></authors><commentList><comment ref="A1" authorId="0"><text><t>再核一下</t></text></comment></commentList></comments>',
				})
			),
			attached(
				'遮盖文字',
				'PDF黑框下面还有文字',
				'盖住',
				'a.pdf',
				pdf([
					{ text: '处罚决定', y: 700 },
					{ text: '当事人李某某', y: 660, covered: 'by box' },
				])
			),
			attached('密级标志', 'DOCX有密级标志', '机密★1年', 'a.docx', docx(paragraph('机密★1年') + plain)),
			attached('密级标志', 'PDF有密级标志', '秘密★', 'a.pdf', pdf([{ text: '秘密★长期', y: 780 }])),
			attached('密级标志', 'OFD有密级标志', '内部资料', 'a.ofd', ofd(['内部资料 注意保存'])),
			attached(
				'遮盖文字',
				'PDF批注方块下面还有文字',
				'盖住',
				'a.pdf',
				pdf([{ text: '当事人李某某', y: 660, covered: 'by annotation' }])
			),
			attached(
				'附件宏',
				'PDF有脚本',
				'脚本',
				'a.pdf',
				pdf([{ text: '附件', y: 700 }], {}, { script: 'app.alert(1)' })
			),
			attached(
				'附件夹带',
				'DOCX嵌入了别的文件',
				'嵌入了其他文件',
				'a.docx',
				docx(plain, { 'word/embeddings/oleObject1.bin': oldWordFile('x') })
			),
			attached(
				'附件夹带',
				'DOCX引用了外部文件',
				'引用了外部文件',
				'a.docx',
				docx(plain, {
					'word/_rels/document.xml.rels':
						'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///D:/template.dotm" TargetMode="External"/></Relationships>',
				})
			),
			{
				...attached(
					'附件夹带',
					'XLSX有隐藏的工作表',
					'有隐藏的内容',
					'a.xlsx',
					xlsx([
						{ name: '公示', rows },
						{ name: '底表', rows, state: 'hidden' },
					])
				),
				level: 'warning',
			},
			{
				...attached('附件读取', 'PDF是扫描件', '扫描件', 'a.pdf', pdf([])),
				level: 'warning',
			},
			{
				name: '照片里有拍摄地点',
				rule: '图片信息',
				says: '拍摄地点',
				pictures: { 'photo.jpg': await photograph('jpeg', { position: true }) },
			},
			{
				name: 'PNG图片里有拍摄地点',
				rule: '图片信息',
				says: '拍摄地点',
				pictures: { 'photo.png': await photograph('png', { position: true }) },
			},
			{
				name: '照片里有拍摄人姓名',
				rule: '图片信息',
				says: 'Li Moumou',
				pictures: { 'photo.jpg': await photograph('jpeg', { author: 'Li Moumou' }) },
			},
			{
				name: '图片其实是网页',
				rule: '图片信息',
				says: '打不开',
				pictures: { 'photo.jpg': Buffer.from('<!doctype html><title>x</title><p>404</p>') },
			},
		],
	};
}
