import { assert, constantFrom, integer, property, string, tuple, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLog, rewrittenEntry } from '../../src/domain/publication/publication-log-check.ts';
import { lineOfEntry, type LogEntry } from '../../src/domain/publication/publication-log.ts';
import {
	nextEntries,
	unrecorded,
	withoutSalts,
	type Standing,
} from '../../src/domain/publication/publication-standing.ts';

const at = '2026-11-20T08:00:00.000Z';
const salts = () => {
	let count = 0;
	return () => (count += 1).toString(16).padStart(32, '0');
};
const document = (name: string, source: string, more: Partial<Standing> = {}): Standing => ({
	path: `disclosures/2026/${name}.md`,
	state: '公开',
	source,
	files: [],
	...more,
});
const record = (log: LogEntry[], standings: Standing[], salt = salts()) => {
	const present = new Set(standings.map(({ path }) => path));
	return [...log, ...nextEntries(log, unrecorded(log, standings, present), at, salt)];
};
const textOf = (log: LogEntry[]) => log.map((entry) => `${lineOfEntry(entry)}\n`).join('');
const actsOf = (log: LogEntry[]) => log.map(({ n, act, path }) => `${n} ${act} ${path.slice(17)}`);

/** Logs as a town might keep them: documents published, changed, withdrawn, deleted, erased. */
const histories = uniqueArray(
	tuple(
		constantFrom('a', 'b', 'c'),
		string(),
		constantFrom('公开' as const, '撤回' as const, '清除' as const)
	),
	{ minLength: 1, maxLength: 8, selector: ([name, source]) => `${name} ${source}` }
).map((steps) => {
	let log: LogEntry[] = [];
	const salt = salts();
	const file = { path: 'disclosures/2026/files/a.pdf', bytes: new Uint8Array([1, 2, 3]) };
	for (const [name, source, state] of steps) {
		const files = state === '公开' ? [file] : [];
		log = record(log, [document(name, source, { state, files, indexNumber: 'x' })], salt);
	}
	return log;
});

describe('the publication log', () => {
	test('says of each publication what was done since', () => {
		let log = record([], [document('a', '一'), document('b', '二')]);
		log = record(log, [document('a', '一改'), document('b', '二')]);
		log = record(log, [document('a', '一改', { state: '撤回' })]);
		log = record(log, [document('a', '一改'), document('b', '', { state: '清除' })]);
		expect(actsOf(log)).toEqual([
			'1 发布 a.md',
			'2 发布 b.md',
			'3 修改 a.md',
			'4 删除 b.md',
			'5 撤回 a.md',
			'6 发布 a.md',
			'7 清除 b.md',
		]);
		expect(checkLog(textOf(log))).toEqual({ entries: log });
	});

	test('takes nothing twice', () => {
		assert(
			property(uniqueArray(string(), { maxLength: 4 }), (sources) => {
				const standings = sources.map((source, i) => document(String(i), source, { until: '2027-01-01' }));
				const log = record([], standings);
				expect(record(log, standings)).toEqual(log);
			})
		);
	});

	test('notices a changed attachment, end of publication and index number', () => {
		const file = { path: 'disclosures/2026/files/a.pdf', bytes: new Uint8Array([1]) };
		const first = document('a', '一', { files: [file] });
		const log = record([], [first]);
		for (const change of [
			{ files: [{ ...file, bytes: new Uint8Array([2]) }] },
			{ files: [] },
			{ until: '2027-01-01' },
			{ indexNumber: 'x' },
		])
			expect(actsOf(record(log, [{ ...first, ...change }]))).toEqual(['1 发布 a.md', '2 修改 a.md']);
	});

	test('shows every change of a single character outside of the salts', () => {
		assert(
			property(histories, integer({ min: 0 }), constantFrom('0', 'f', '"', ' ', '改'), (log, place, mark) => {
				const text = textOf(log);
				const i = place % text.length;
				const inSalt = [...text.matchAll(/"salt":"([^"]*)"/g)].some(
					({ index }) => i >= index && i < index + 41
				);
				const changed = text.slice(0, i) + mark + text.slice(i + 1);
				if (inSalt || changed === text) return;
				expect(checkLog(changed).fault).toBeDefined();
			}),
			{ numRuns: 2000 }
		);
	});

	test('shows every change of a single field of an entry, also with a hash to fit, against a kept copy', () => {
		assert(
			property(histories, integer({ min: 0 }), integer({ min: 0 }), (log, place, field) => {
				const i = place % log.length;
				const entry = log[i];
				const keys = Object.keys(entry ?? {}) as (keyof LogEntry)[];
				const key = keys[field % keys.length];
				if (!entry || !key) return;
				const other: LogEntry = {
					...entry,
					[key]: key === 'n' ? entry.n + 1 : `${JSON.stringify(entry[key])}0`,
				};
				expect(rewrittenEntry(log, log.with(i, { ...other, hash: 'f'.repeat(64) }))).toBe(entry.n);
				if (key !== 'salt') expect(checkLog(textOf(log.with(i, other))).fault).toBeDefined();
			})
		);
	});

	test('shows that an entry was taken out, put in twice, or moved', () => {
		assert(
			property(histories, integer({ min: 0 }), (log, place) => {
				const i = place % log.length;
				const spoilt = [[...log.slice(0, i), ...log.slice(i, i + 1), ...log.slice(i)]];
				if (i < log.length - 1)
					spoilt.push(log.toSpliced(i, 1), log.toSpliced(i, 2, ...log.slice(i, i + 2).reverse()));
				for (const other of spoilt) expect(checkLog(textOf(other)).fault).toBeDefined();
			})
		);
	});

	test('shows to the holder of an older copy that the past was rewritten or cut off', () => {
		const past = record([], [document('a', '一'), document('b', '二')]);
		const honest = record(past, [document('a', '一改'), document('b', '二')]);
		const dishonest = record([], [document('a', '一'), document('b', '二改')]);
		expect(rewrittenEntry(past, honest)).toBeUndefined();
		expect(rewrittenEntry(past, dishonest)).toBe(2);
		expect(rewrittenEntry(honest, past)).toBe(3);
	});

	test('loses the salts of an erased source and stays whole; of any other source a missing salt is a fault', () => {
		const past = record([], [document('a', '张三'), document('b', '二')]);
		const path = document('a', '').path;
		const erased = record(withoutSalts(past, path), [
			document('a', '', { state: '清除' }),
			document('b', '二'),
		]);
		expect(actsOf(erased)).toEqual(['1 发布 a.md', '2 发布 b.md', '3 清除 a.md']);
		expect(erased[0]?.salt).toBeUndefined();
		expect(checkLog(textOf(erased)).fault).toBeUndefined();
		expect(rewrittenEntry(past, erased)).toBeUndefined();
		expect(checkLog(textOf(withoutSalts(past, path))).fault).toEqual({
			line: 1,
			why: '缺少盐值，而文件没有清除',
		});
	});
});
