import { describe, expect, test } from 'vitest';
import { previewOf } from '../../src/attachments/preview.ts';
import { emptyReading } from '../../src/attachments/reading.ts';

const reading = (type: string, text: string) => ({ ...emptyReading(type), texts: [{ part: '正文', text }] });

describe('the preview of an attachment', () => {
	test('is the beginning of its text, without page numbers and empty lines', () => {
		expect(previewOf(reading('pdf', '— 1 —\n工作计划\n\n 一、总体要求 \n2'))).toEqual({
			kind: 'text',
			text: '工作计划\n一、总体要求',
		});
		const long = previewOf(reading('docx', '文'.repeat(600)));
		expect(long).toEqual({ kind: 'text', text: `${'文'.repeat(500)}……` });
	});

	test('says that a PDF or OFD file without text is a scan, and nothing of other files', () => {
		expect(previewOf(reading('pdf', ' '))).toEqual({ kind: 'scan' });
		expect(previewOf(reading('xlsx', ''))).toBeUndefined();
		expect(previewOf({ ...emptyReading('pdf'), trouble: 'damaged' })).toBeUndefined();
	});

	test('shows nothing of a file in which text was painted over', () => {
		expect(previewOf({ ...reading('pdf', '张三'), covered: [{ page: 1, text: '张三' }] })).toBeUndefined();
	});
});
