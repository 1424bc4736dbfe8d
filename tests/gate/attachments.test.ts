import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
	coreProperties,
	docxFile,
	ofdFile,
	paragraph,
	xlsxFile,
} from '../fixtures/attachments/office-files.ts';
import { pdfBox, pdfFile, pdfText } from '../fixtures/attachments/pdf-file.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const { path, faults } = contentCopy();
const put = (name: string, bytes: Uint8Array) => writeFileSync(path('disclosures/2026/files', name), bytes);

const hiddenSheet = xlsxFile([
	{ name: '表', xml: '<sheetData/>' },
	{
		name: '底稿',
		state: 'hidden',
		xml: '<sheetData><row><c r="A1"><v>13800138000</v></c></row></sheetData>',
	},
]);

describe('the gate looks into attachments and', () => {
	test.each([
		[
			'a mobile number in Word',
			'a.docx',
			docxFile(paragraph('电话 138', '0013', '8000')),
			'附件正文:出现手机号码',
		],
		[
			'a mobile number in OFD',
			'a.ofd',
			ofdFile([[10, 10, 50, '电话 138-0013-8000']]),
			'附件正文:出现手机号码',
		],
		['a mobile number in PDF', 'a.pdf', pdfFile(pdfText(72, 700, '13800138000')), '附件正文:出现手机号码'],
		['a number in a hidden sheet', 'a.xlsx', hiddenSheet, '附件隐藏的工作表“底稿”:出现手机号码'],
		['a hidden sheet', 'a.xlsx', hiddenSheet, '有隐藏的内容：工作表“底稿”'],
		['a secrecy mark', 'a.docx', docxFile(paragraph('机密★1年')), '有密级或内部标志'],
		[
			'an ID number in metadata',
			'a.pdf',
			pdfFile(pdfText(9, 9, 'x'), { info: '/Title (11010519491231002X)' }),
			'文件属性:出现居民身份证号码',
		],
		['an author', 'a.docx', docxFile(paragraph('x'), coreProperties('张三', '')), '文件属性里的作者是“张三”'],
		['a last editor', 'a.docx', docxFile(paragraph('x'), coreProperties('', '李四')), '最后修改者是“李四”'],
		[
			'tracked changes',
			'a.docx',
			docxFile('<w:p><w:ins w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
			'还有修订痕迹',
		],
		[
			'comments',
			'a.docx',
			docxFile(paragraph('x'), { 'word/comments.xml': '<w:comments xmlns:w="w"><w:comment/></w:comments>' }),
			'还有1条批注',
		],
		['macros', 'a.docx', docxFile(paragraph('x'), { 'word/vbaProject.bin': 'x' }), '有宏或脚本'],
		[
			'embedded files',
			'a.docx',
			docxFile(paragraph('x'), { 'word/embeddings/a.xlsx': 'x' }),
			'嵌入了其他文件',
		],
		['a false ending', 'a.pdf', docxFile(paragraph('x')), '扩展名是 .pdf，实际是 docx 文件'],
		['a damaged file', 'a.docx', docxFile(paragraph('x')).slice(0, -40), '打不开'],
		['a scan', 'a.pdf', pdfFile(pdfBox(0, 0, 500, 800, '0.9 0.9 0.9')), '扫描件'],
		[
			'text under a box',
			'a.pdf',
			pdfFile(`${pdfText(72, 700, 'Zhang San')} ${pdfBox(70, 695, 90, 16)}`),
			'第1页有9个字被色块盖住',
		],
	])('finds %s', async (_, name, bytes, message) => {
		put(name, bytes);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('lets a clean file of the organ pass', async () => {
		put('a.docx', docxFile(paragraph('正文'), coreProperties('青禾镇人民政府', '青禾镇党政综合办公室')));
		expect(await faults()).toEqual([]);
	});

	test('finds where a photo was taken and by whom', async () => {
		const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
			.withExif({
				IFD0: { Artist: 'Zhang San' },
				IFD3: {
					GPSLatitudeRef: 'N',
					GPSLatitude: '30/1 15/1 0/1',
					GPSLongitudeRef: 'E',
					GPSLongitude: '120/1 9/1 0/1',
				},
			})
			.jpeg()
			.toBuffer();
		put('a.jpg', picture);
		expect(await faults()).toEqual([
			expect.stringContaining('图片信息:图片带有拍摄地点（GPS 坐标）'),
			expect.stringContaining('图片信息:图片信息里的作者是“Zhang San”'),
		]);
	});

	test('tells that a picture is damaged', async () => {
		const chart = readFileSync(path('disclosures/2026/files/organisation-chart.png'));
		put('a.png', chart.subarray(0, 5));
		expect((await faults()).join()).toContain('图片打不开');
	});
});
