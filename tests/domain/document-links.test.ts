import { describe, expect, test } from 'vitest';
import { relatedDocuments, type LinkedDocument } from '../../src/domain/publication/document-links.ts';
import { disclosureSchema } from '../../src/domain/publication/disclosure.ts';

const none = { amends: [], repeals: [], interprets: [] };
const documents: LinkedDocument[] = [
	{ id: '2024/00001-old', data: { ...none, title: '旧办法' } },
	{ id: '2025/00001-new', data: { ...none, title: '新办法', repeals: ['2024/00001-old'] } },
	{ id: '2025/00002-change', data: { ...none, title: '修改决定', amends: ['2025/00001-new'] } },
	{ id: '2025/00003-words', data: { ...none, title: '解读', interprets: ['2025/00001-new'] } },
];
const said = (id: string) =>
	relatedDocuments(id, documents).map(({ words, documents: [one] }) => `${words}：${one?.title}`);

describe('the links of a document', () => {
	test.each([
		['2024/00001-old', ['废止本文件的文件：新办法']],
		['2025/00001-new', ['修改本文件的文件：修改决定', '废止的文件：旧办法', '政策解读：解读']],
		['2025/00002-change', ['修改的文件：新办法']],
		['2025/00003-words', ['解读的文件：新办法']],
		['2025/00009-other', []],
	])('show on both sides: %s', (id, words) => expect(said(id)).toEqual(words));

	test('lead each document to the other once', () => {
		const links = disclosureSchema.safeParse({ repeals: ['2024/00001-old', '2024/00001-old'] });
		expect(links.error?.issues.map(({ message }) => message)).toContain('同一文件只写一次');
	});
});

describe('a joint document', () => {
	const joint = (jointOrgans: string[]) => disclosureSchema.shape.jointOrgans.safeParse(jointOrgans).success;
	test('names every other organ once', () => {
		expect(joint(['禾川县水务局', '禾川县财政局'])).toBe(true);
		expect(joint(['禾川县水务局', '禾川县水务局'])).toBe(false);
	});
});
