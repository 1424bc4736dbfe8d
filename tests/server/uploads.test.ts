import sharp from 'sharp';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mostPixels } from '../../src/domain/requests/files.ts';
import { readUploads } from '../../src/server/uploads.ts';
import { docxFile, ofdFile, paragraph } from '../fixtures/attachments/office-files.ts';
import { pdfFile } from '../fixtures/attachments/pdf-file.ts';
import { eicar, startClamd, type Temper } from '../fixtures/clamd.ts';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#c00' } })
	.png()
	.toBuffer();
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const formOf = (...files: File[]) => {
	const form = new FormData();
	for (const one of files) form.append('files', one);
	return form;
};
const read = (...files: File[]) => readUploads(formOf(...files), 'files', { scanner: undefined });

describe('uploaded files', () => {
	test('of every allowed type are kept with name and type; only pictures change', async () => {
		const docx = docxFile(paragraph('正文'));
		const sent = [
			file('一.docx', docx),
			file('二.ofd', ofdFile([])),
			file('三.pdf', pdfFile('')),
			file('四.png', png),
			file('五.JPEG', await sharp(png).jpeg().withMetadata().toBuffer()),
		];
		const { files, faults } = await read(...sent);
		expect(faults).toEqual([]);
		expect(files.map(({ name, type }) => [name, type.split('/').at(-1)?.split('.').at(-1)])).toEqual([
			['一.docx', 'document'],
			['二.ofd', 'ofd'],
			['三.pdf', 'pdf'],
			['四.png', 'png'],
			['五.JPEG', 'jpeg'],
		]);
		expect(files[0]?.bytes).toEqual(docx);
		expect((await sharp(files[4]?.bytes).metadata()).icc).toBeUndefined();
	});

	test.each([
		['宏', file('a.docx', docxFile('', { 'word/vbaProject.bin': 'x' }))],
		['解压后的内容过大', file('a.docx', docxFile('', { 'word/a.xml': ' '.repeat(20_000_000) }))],
		['只接收', file('a.zip', zipSync({ a: png }))],
		['扩展名与内容不符', file('a.pdf', ofdFile([]))],
		['已损坏', file('a.ofd', ofdFile([]).subarray(0, 200))],
		['夹有其他格式', file('a.pdf', new Uint8Array(Buffer.concat([Buffer.from('<script>'), pdfFile('')])))],
		['不是完整的图片', file('a.png', png.subarray(0, 60))],
	])('are refused in words: %s', async (words, bad) => {
		const { files, faults } = await read(bad, file('好.pdf', pdfFile('')));
		expect(faults).toEqual([expect.stringContaining(`“${bad.name}”`)]);
		expect(faults[0]).toContain(words);
		expect(files.map(({ name }) => name)).toEqual(['好.pdf']);
	});

	test('that are pictures of more pixels than allowed are refused', async () => {
		const side = Math.ceil(Math.sqrt(mostPixels)) + 1;
		const bomb = await sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } })
			.png({ compressionLevel: 1 })
			.toBuffer();
		expect((await read(file('a.png', bomb))).faults[0]).toContain('超过6400万像素');
	});

	test('that are too many are not looked at, and those of before stay', async () => {
		const kept = [{ name: '旧.pdf', type: 'application/pdf' as const, bytes: pdfFile('') }];
		const { files, faults } = await readUploads(
			formOf(...Array.from({ length: 5 }, (_, i) => file(`${i}.exe`, png))),
			'files',
			{ kept, scanner: undefined }
		);
		expect(files).toEqual(kept);
		expect(faults).toEqual(['一次最多上传5个文件，现有6个']);
	});
});

describe('with a virus scanner', () => {
	const scan = async (temper: Temper | 'gone', ...files: File[]) => {
		const clamd = await startClamd(temper === 'gone' ? 'well' : temper);
		if (temper === 'gone') await clamd.stop();
		try {
			const scanner = { host: '127.0.0.1', port: clamd.port };
			const kept = [{ name: '旧.pdf', type: 'application/pdf' as const, bytes: pdfFile('') }];
			return { ...(await readUploads(formOf(...files), 'files', { kept, scanner })), seen: clamd.seen };
		} finally {
			if (temper !== 'gone') await clamd.stop();
		}
	};

	test('an infected file is refused, the others stay', async () => {
		const { files, faults } = await scan('well', file('病.pdf', pdfFile(eicar)), file('好.png', png));
		expect(files.map(({ name }) => name)).toEqual(['旧.pdf', '好.png']);
		expect(faults).toEqual(['“病.pdf”查出病毒，没有接收，请换一份没有病毒的文件']);
	});

	test('pictures are scanned as they were sent', async () => {
		const { faults, seen } = await scan('well', file('病.png', Buffer.concat([png, Buffer.from(eicar)])));
		expect(faults[0]).toContain('查出病毒');
		expect(seen).toHaveLength(1);
	});

	test.each(['gone', 'hangs up', 'limit'] as const)('that is %s no new file is taken', async (temper) => {
		const { files, faults } = await scan(temper, file('好.pdf', pdfFile('')));
		expect(files.map(({ name }) => name)).toEqual(['旧.pdf']);
		expect(faults).toEqual([expect.stringContaining('请过一会儿重新选择附件再提交')]);
	});
});
