import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAttachment } from '../../src/attachments/read-attachment.ts';
import {
	coreProperties,
	docxFile,
	largeZip,
	ofdFile,
	paragraph,
	xlsxFile,
} from '../fixtures/attachments/office-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-attachments-'));
let count = 0;

function read(bytes: Uint8Array) {
	const path = join(folder, String(++count));
	writeFileSync(path, bytes);
	return readAttachment(path);
}

describe('a Word file', () => {
	test('gives its text with numbers whole that it keeps in pieces', async () => {
		const reading = await read(docxFile(paragraph('联系人 138', '0013', '8000') + paragraph('第二段')));
		expect(reading).toMatchObject({ type: 'docx', trouble: undefined });
		expect(reading.texts).toEqual([{ part: '正文', text: '联系人 13800138000\n第二段\n' }]);
	});

	test('tells authors, tracked changes, what they deleted, and comments', async () => {
		const change = '<w:p><w:del w:author="张三"><w:r><w:delText>13800138000</w:delText></w:r></w:del></w:p>';
		const reading = await read(
			docxFile(change, {
				...coreProperties('张三', '李四'),
				'word/comments.xml':
					'<w:comments xmlns:w="w"><w:comment w:author="王五"><w:p/></w:comment></w:comments>',
			})
		);
		expect(reading).toMatchObject({ revisions: 1, comments: 1 });
		expect(reading.authors).toEqual([
			{ name: '作者', value: '张三' },
			{ name: '最后修改者', value: '李四' },
		]);
		expect(reading.texts).toContainEqual({
			part: '修订中删去的文字和域代码',
			text: expect.stringContaining('138') as string,
		});
	});

	test('tells macros, embedded files and what it loads', async () => {
		const reading = await read(
			docxFile(paragraph('正文'), {
				'word/vbaProject.bin': 'x',
				'word/embeddings/oleObject1.bin': 'x',
				'word/_rels/settings.xml.rels':
					'<Relationships><Relationship Type="attachedTemplate" TargetMode="External" Target="http://x.example/a.dotm"/><Relationship Type="a/hyperlink" TargetMode="External" Target="https://www.gov.cn/"/></Relationships>',
			})
		);
		expect(reading).toMatchObject({
			macros: true,
			embedded: ['word/embeddings/oleObject1.bin'],
			externalLinks: ['http://x.example/a.dotm'],
		});
	});

	test('of before 2007 gives its text and its author', async () => {
		const reading = await read(readFileSync('tests/fixtures/attachments/with-author.doc'));
		expect(reading).toMatchObject({ type: 'doc', authors: [{ name: '作者', value: '张三' }], macros: false });
		expect(reading.texts[0]?.text).toContain('青禾镇测试文档 联系人电话 13800138000');
	});
});

describe('an Excel file', () => {
	const cell = (reference: string, text: string) =>
		`<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

	test('gives shown and hidden sheets, rows and columns by themselves', async () => {
		const reading = await read(
			xlsxFile([
				{
					name: '名单',
					xml:
						'<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
						`<row r="1">${cell('A1', '姓名')}${cell('B1', '身份证')}</row>` +
						`<row r="2" hidden="1">${cell('A2', '张三')}</row></sheetData>`,
				},
				{ name: '底稿', state: 'veryHidden', xml: `<sheetData><row>${cell('A1', '李四')}</row></sheetData>` },
			])
		);
		expect(reading.texts).toEqual([
			{ part: '正文', text: '姓名' },
			{ part: '工作表“名单”隐藏的行或列', text: '身份证\n张三' },
			{ part: '隐藏的工作表“底稿”', text: '李四' },
			{ part: '工作表名称', text: '名单\n底稿' },
		]);
		expect(reading.hidden).toEqual(['工作表“名单”里的行或列', '工作表“底稿”']);
	});

	test('gives numbers as typed, and strings that no cell uses any more', async () => {
		const reading = await read(
			xlsxFile(
				[
					{
						name: '表',
						xml: '<sheetData><row><c r="A1"><v>1.3800138E10</v></c><c r="B1"><v>0.1350000000000001</v></c><c r="C1" t="s"><v>0</v></c></row></sheetData>',
					},
				],
				{
					'xl/sharedStrings.xml':
						'<sst><si><r><t>前</t></r><r><t>进村</t></r></si><si><t>旧电话</t></si></sst>',
				}
			)
		);
		expect(reading.texts).toEqual([
			{ part: '正文', text: '13800138000 | 0.135 | 前进村' },
			{ part: '工作表名称', text: '表' },
			{ part: '残留的字符串', text: '旧电话' },
		]);
	});
});

describe('an OFD file', () => {
	test('gives its text, pieces of one line together, and its author', async () => {
		const reading = await read(
			ofdFile(
				[
					[10, 20, 30, '联系电话'],
					[40, 20, 10, '138'],
					[50, 20, 20, '00138000'],
					[10, 30, 30, '第二行'],
				],
				'张三'
			)
		);
		expect(reading).toMatchObject({ type: 'ofd', authors: [{ name: '作者', value: '张三' }] });
		expect(reading.texts).toEqual([{ part: '正文', text: '联系电话13800138000\n第二行' }]);
	});
});

describe('a file that is not as it should be', () => {
	const sound = docxFile(paragraph('正文'));
	test.each([
		['cut short', sound.slice(0, -40), 'damaged'],
		['too large when unpacked', largeZip(201 * 1024 * 1024), 'unpacks too large'],
		['with a password', Uint8Array.from(sound, (byte, i) => (i === 6 ? byte | 1 : byte)), 'encrypted'],
		[
			'with a password, as Word keeps it',
			new Uint8Array([
				...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
				...Buffer.from('EncryptedPackage\0', 'utf16le'),
			]),
			'encrypted',
		],
		['with an entity bomb', docxFile('<!DOCTYPE a [<!ENTITY b "b">]>'), 'damaged'],
	])('%s is told, not thrown', async (_, bytes, trouble) =>
		expect((await read(bytes)).trouble).toBe(trouble)
	);

	test('is known for what it is', async () => {
		expect(
			(
				await read(
					new Uint8Array([
						0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
					])
				)
			).type
		).not.toBe('docx');
		expect((await read(new TextEncoder().encode('只是文字'))).type).toBeUndefined();
	});
});
