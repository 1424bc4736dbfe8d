import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAttachment } from '../../src/attachments/read-attachment.ts';
import { pdfBox, pdfFile, pdfText } from '../fixtures/attachments/pdf-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-attachments-'));
let count = 0;

function read(bytes: Uint8Array) {
	const path = join(folder, `${++count}.pdf`);
	writeFileSync(path, bytes);
	return readAttachment(path);
}

const secret = pdfText(100, 700, 'ID 110105194912310');

describe('a PDF file', () => {
	test('gives its text and who wrote it', async () => {
		const reading = await read(
			pdfFile(pdfText(72, 700, 'Work plan'), { info: '/Author (Zhang San) /Title (Plan)' })
		);
		expect(reading.texts).toEqual([{ part: '正文', text: 'Work plan' }]);
		expect(reading.authors).toEqual([{ name: '作者', value: 'Zhang San' }]);
		expect(reading.properties).toEqual([{ name: 'Title', value: 'Plan' }]);
		expect(reading.type).toBe('pdf');
	});

	test('gives no text when it has none', async () => {
		expect((await read(pdfFile(pdfBox(0, 0, 595, 842)))).texts).toEqual([{ part: '正文', text: '' }]);
	});

	test.each([
		['a black box', pdfBox(110, 695, 200, 16)],
		['a white box', pdfBox(110, 695, 200, 16, '1 1 1')],
		['a thick black line', '16 w 110 704 m 310 704 l S'],
		['a box in a turned and scaled plane', 'q 0 100 -100 0 300 690 cm 0 g 0 0 0.3 2 re f Q'],
	])('tells what text lies under %s', async (_, cover) => {
		const { covered } = await read(pdfFile(`${secret}\n${cover}`));
		expect(covered).toEqual([{ page: 1, text: expect.stringContaining('1101051949') as string }]);
	});

	test.each([
		['a box under the text', `${pdfBox(110, 695, 200, 16)} q 1 1 1 rg ${secret} Q`],
		['a box beside the text', `${secret} ${pdfBox(110, 650, 200, 16)}`],
		['a line that strikes it through', `${secret} ${pdfBox(110, 703, 200, 1)}`],
		['a transparent box', `${secret} q /Half gs ${pdfBox(110, 695, 200, 16)} Q`],
		['a marker in colour', `${secret} ${pdfBox(110, 695, 200, 16, '1 1 0')}`],
		[
			'a box that darkens what is under it',
			`${secret} q /Multiply gs ${pdfBox(110, 695, 200, 16, '1 1 1')} Q`,
		],
		['a frame', `${secret} q 0 g 100 690 300 30 re 102 692 296 26 re f* Q`],
		['a box that is clipped away', `${secret} q 0 0 50 50 re W n ${pdfBox(110, 695, 200, 16)} Q`],
		['text that is drawn again', `${secret} ${pdfBox(110, 695, 200, 16, '1 1 1')} ${secret}`],
	])('is not blamed for %s', async (_, content) =>
		expect((await read(pdfFile(content))).covered).toEqual([])
	);

	test.each([
		['a black square', '<< /Type /Annot /Subtype /Square /Rect [110 695 310 711] /C [0 0 0] /IC [0 0 0] >>'],
		['a redaction not applied', '<< /Type /Annot /Subtype /Redact /Rect [110 695 310 711] >>'],
	])('tells what text lies under the annotation of %s', async (_, annotation) =>
		expect((await read(pdfFile(secret, { annotations: [annotation] }))).covered).toHaveLength(1)
	);

	test('tells comments and scripts', async () => {
		const note = '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (ask Li) /T (Wang) >>';
		const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>';
		const reading = await read(pdfFile(secret, { annotations: [note], catalog: script }));
		expect(reading).toMatchObject({ comments: 1, macros: true });
		expect(reading.texts).toContainEqual({ part: '批注', text: 'Wang\nask Li' });
	});

	test('that is cut short or encrypted is told, not thrown', async () => {
		expect((await read(pdfFile(secret).slice(0, 60))).trouble).toBe('damaged');
		const locked = new TextDecoder()
			.decode(pdfFile(secret))
			.replace(
				'/Info 6 0 R',
				`/Info 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`
			);
		expect((await read(new TextEncoder().encode(locked))).trouble).toBe('encrypted');
	});
});
