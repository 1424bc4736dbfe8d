import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentEvents, type SourceVersion } from '../../src/domain/publication/document-history.ts';
import { fieldChanges } from '../../src/domain/publication/field-changes.ts';
import type { LogEntry } from '../../src/domain/publication/publication-log.ts';
import { textDifference } from '../../src/domain/publication/text-difference.ts';

const isNever = () => false;
const version = (at: string, body: string, fields: object = {}): SourceVersion => ({ at, body, fields });
const changes = (log: string[]) => log.map((at) => ({ at, act: '修改' })) as LogEntry[];

describe('the difference of two texts', () => {
	test('shows whole Chinese words, put in and taken out', () => {
		expect(textDifference('东岭村流转面积880亩。', '西岭村流转面积960亩。')).toEqual([
			{ kind: 'removed', text: '东' },
			{ kind: 'added', text: '西' },
			{ kind: 'kept', text: '岭村流转面积' },
			{ kind: 'removed', text: '880' },
			{ kind: 'added', text: '960' },
			{ kind: 'kept', text: '亩。' },
		]);
	});

	test('gives both texts back, and nothing for equal ones', () => {
		const short = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n', 'a', '1'), maxLength: 40 });
		fc.assert(
			fc.property(short, short, (before, after) => {
				const pieces = textDifference(before, after);
				if (pieces === 'large') throw new Error('large');
				const without = (kind: string) =>
					pieces
						.filter((piece) => piece.kind !== kind)
						.map(({ text }) => text)
						.join('');
				const both = before === after ? ['', ''] : [before, after];
				expect([without('added'), without('removed')]).toEqual(both);
			})
		);
	});

	test('leaves out what is far from any change', () => {
		const long = '清溪村道路维修工程。'.repeat(100);
		const pieces = textDifference(`${long}甲${long}`, `${long}乙${long}`);
		expect(pieces).not.toBe('large');
		const shown = pieces as { kind: string; text: string }[];
		expect(shown.filter(({ kind }) => kind === 'gap')).toHaveLength(2);
		expect(shown.map(({ text }) => text).join('').length).toBeLessThan(200);
	});

	test('is called large rather than shown without end', () => {
		const words = (seed: number) =>
			Array.from({ length: 6000 }, (_, i) => String((i * seed) % 9973)).join(' ');
		expect(textDifference(words(7), words(13))).toBe('large');
	});
});

test('changed fields are told by their names, with plain values', () => {
	const before = { title: '甲', keywords: ['一', '二'], attachments: [{ file: 'a.pdf' }], review: 1 };
	const after = { title: '乙', keywords: ['一'], attachments: [], expiresOn: '2026-12-31', review: 1 };
	expect(fieldChanges(before, after)).toEqual([
		{ name: '标题', from: '甲', to: '乙' },
		{ name: '失效日期', from: '无', to: '2026-12-31' },
		{ name: '主题词', from: '一、二', to: '一' },
		{ name: '附件' },
	]);
});

describe('the history of a document', () => {
	const publication = { publishedAt: '2026-01-14 09:30' };
	const versions = [
		version('2026-01-12T01:00:00Z', '草稿'),
		version('2026-01-14T01:20:00Z', '原文'),
		version('2026-02-01T01:00:00Z', '原文', { indexNumber: 'x' }),
		version('2026-03-01T20:00:00Z', '改文', { indexNumber: 'x' }),
		version('2026-03-02T20:00:00Z', '改文', { indexNumber: 'x', unknown: 1 }),
	];

	test('begins with publication, never with drafts, and leaves out what no reader sees', () => {
		const events = documentEvents(publication, versions, [], isNever);
		expect(events.map(({ on, what }) => `${on} ${what}`)).toEqual([
			'2026-01-14 发布',
			'2026-02-01 修改',
			'2026-03-02 修改',
		]);
		expect(JSON.stringify(events)).not.toContain('草稿');
	});

	test('shows no words of a withdrawn or erased document', () => {
		const withdrawn = { on: '2026-04-01', by: '办公室', ground: '制度', reason: '有误' };
		const events = documentEvents(
			{ ...publication, withdrawn },
			versions,
			changes(['2026-03-01T20:00:00Z']),
			isNever
		);
		expect(events).toEqual([
			{ on: '2026-01-14', what: '发布' },
			{ on: '2026-03-02', what: '修改' },
			{ on: '2026-04-01', what: '撤回' },
		]);
		const erased = { on: '2026-05-01', by: '办公室', ground: '法', reason: '误载', digest: '0'.repeat(64) };
		expect(documentEvents({ ...publication, erased }, versions, [], isNever)).toEqual([
			{ on: '2026-01-14', what: '发布' },
			{ on: '2026-05-01', what: '清除' },
		]);
	});

	test('shows no words where a version holds personal data', () => {
		const events = documentEvents(publication, versions, [], ({ body }) => body === '改文');
		expect(events.map(({ changed }) => changed === 'private')).toEqual([false, false, true, true]);
	});

	test('says what the log knows where git knows nothing', () => {
		expect(documentEvents(publication, [], changes(['2026-03-01T20:00:00Z']), isNever)).toEqual([
			{ on: '2026-01-14', what: '发布' },
			{ on: '2026-03-02', what: '修改' },
		]);
	});
});
