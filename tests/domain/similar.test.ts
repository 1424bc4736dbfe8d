import { describe, expect, test } from 'vitest';
import { similarTo, type Comparable } from '../../src/domain/publication/similar.ts';

const document = (id: string, change: Partial<Comparable> = {}): Comparable => ({
	id,
	item: '20-15',
	topic: '其他',
	keywords: [],
	systems: [],
	publishedAt: '2026-01-01 09:00',
	...change,
});
const budget = document('budget', {
	item: '20-07',
	topic: '财政、金融、审计',
	keywords: ['财政预算'],
	systems: ['S2'],
});
const ids = (others: Comparable[]) => similarTo(budget, others).map(({ id }) => id);

describe('similar documents', () => {
	test('share the item, a keyword, or systems with more', () => {
		expect(ids([document('a', { item: '20-07' })])).toEqual(['a']);
		expect(ids([document('a', { keywords: ['决算', '财政预算'] })])).toEqual(['a']);
		expect(ids([document('a', { systems: ['S2'], topic: budget.topic })])).toEqual(['a']);
	});
	test('are not those that share the topic or one system alone', () => {
		expect(ids([document('a', { topic: budget.topic }), document('b', { systems: ['S2'] })])).toEqual([]);
	});
	test('stand by how much they share, of equals the newest first', () => {
		expect(
			ids([
				document('old', { item: '20-07' }),
				document('new', { item: '20-07', publishedAt: '2026-02-01 09:00' }),
				document('most', { item: '20-07', keywords: ['财政预算'] }),
			])
		).toEqual(['most', 'new', 'old']);
	});
	test('are at most five and never the document itself', () => {
		const many = Array.from({ length: 9 }, (_, i) => document(`d${i}`, { item: '20-07' }));
		expect(ids([budget, ...many])).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
	});
});
