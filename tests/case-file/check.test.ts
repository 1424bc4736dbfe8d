import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpacked, type Entry } from '../../src/case-file/archive.ts';
import { checkCaseFile } from '../../src/case-file/check.ts';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { caseFile, rowsOf, zipped } from '../fixtures/case-file.ts';
import { events } from '../fixtures/procedure.ts';
import { newSigningKey, type SigningKey } from '../fixtures/receipt.ts';

const entry = (path: string, text: string): Entry => ({ path, bytes: Buffer.from(text) });
const entries = [entry('case.html', '<p>案卷</p>'), entry('files/01-合同.pdf', '%PDF'), entry('空.txt', '')];
const history = [events.submitted, events.officeConfirmed, events.applicantConfirmed, events.drafted];
const rows = rowsOf(history as RequestEvent[]);
let key: SigningKey;
let whole: Buffer;

beforeAll(async () => {
	key = await newSigningKey();
	whole = await caseFile(key, entries, { rows });
});

const check = (archive: Uint8Array, keys = [key.published]) => checkCaseFile(archive, keys);
const faultsOf = async (archive: Uint8Array) => {
	const found = await check(archive);
	return found.valid ? [] : found.faults;
};

describe('a case file', () => {
	test('is valid as it was made, and names the key that signed it', async () => {
		const found = await check(whole);
		expect(found).toMatchObject({ valid: true, manifest: { number: '2026-0001' } });
		expect(found.valid && found.fingerprint.startsWith(key.published.id)).toBe(true);
	});

	test('is valid wherever it is checked', async () => {
		const here = process.env['TZ'];
		for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai', 'Africa/Cairo']) {
			process.env['TZ'] = zone;
			expect((await check(whole)).valid, zone).toBe(true);
		}
		if (here === undefined) delete process.env['TZ'];
		else process.env['TZ'] = here;
	});

	test('tells no inner step, and the record of none that names a member of staff', async () => {
		const found = await check(whole);
		const places = found.valid ? found.manifest.events : [];
		expect(places.map(({ type, record }) => [type, record !== undefined])).toEqual([
			['submitted', true],
			['officeConfirmed', false],
			['applicantConfirmed', true],
		]);
	});

	test('stays valid when its key was retired later, not when it was retired before', async () => {
		const retired = (retiredAt: string) => [{ ...key.published, retiredAt }];
		expect((await check(whole, retired('2026-12-01T00:00:00.000Z'))).valid).toBe(true);
		expect((await check(whole, retired('2026-11-01T00:00:00.000Z'))).valid).toBe(false);
	});

	test('of a key that the office did not publish is refused, though it bears the id of one', async () => {
		const other = await newSigningKey({ id: key.published.id });
		expect((await check(await caseFile(other, entries))).valid).toBe(false);
		expect((await check(whole, [])).valid).toBe(false);
	});
});

describe('a change', () => {
	test('of one byte of any entry is found and named', async () => {
		for (const { path, bytes } of unpacked(whole)) {
			for (let i = 0; i < bytes.length; i += 1) {
				const changed = unpacked(whole).map((one) =>
					one.path === path ? { path, bytes: bytes.map((byte, at) => (at === i ? byte ^ 1 : byte)) } : one
				);
				expect((await faultsOf(await zipped(changed))).join(), `${path} ${i}`).toContain(path);
				if (path === 'manifest.json' && i > 300) break;
			}
		}
	});

	test('of any byte of the archive is found', async () => {
		for (let i = 0; i < whole.length; i += 1) {
			const changed = Buffer.from(whole);
			changed[i] = (changed[i] ?? 0) ^ 1;
			expect((await check(changed)).valid, String(i)).toBe(false);
		}
	});

	test('of the set of entries is found and named', async () => {
		const all = unpacked(whole);
		expect(await faultsOf(await zipped(all.filter(({ path }) => path !== 'case.html')))).toEqual([
			'case.html：缺少这个文件。',
		]);
		expect(await faultsOf(await zipped([entry('另加.exe', 'MZ'), ...all]))).toEqual([
			'另加.exe：清单里没有这个文件，是后来放进去的。',
		]);
		expect(await faultsOf(await zipped([...all, entry('case.html', 'another')]))).toHaveLength(1);
		expect(await faultsOf(await zipped([...all, entry('__proto__', 'another')]))).toHaveLength(1);
		for (const seal of ['manifest.json', 'manifest.sig'])
			expect((await faultsOf(await zipped(all.filter(({ path }) => path !== seal)))).join()).toContain(seal);
	});

	test('of the archive around unchanged entries is found: another ZIP, something before or after', async () => {
		const all = unpacked(whole);
		const asObject = Object.fromEntries(all.map(({ path, bytes }) => [path, bytes] as const));
		for (const changed of [
			zipSync(asObject),
			zipSync(asObject, { level: 0 }),
			Buffer.concat([Buffer.from('MZ'), whole]),
			Buffer.concat([whole, Buffer.from('more')]),
		])
			expect((await check(changed)).valid).toBe(false);
	});
});

describe('a signed list that is not sound', () => {
	test('is refused: a record that does not give its hash, or stands after the head', async () => {
		const spoiled = (field: 'hash' | 'previousHash' | 'at') =>
			caseFile(key, entries, {
				rows,
				change: (manifest) => {
					const [first, ...rest] = manifest.events;
					const other = field === 'at' ? '2026-11-20T00:00:00.000Z' : 'f'.repeat(64);
					return { ...manifest, events: [{ ...first, [field]: other }, ...rest] };
				},
			});
		for (const field of ['hash', 'previousHash', 'at'] as const)
			expect(await faultsOf(await spoiled(field))).toEqual(['登记簿第1条记录的原文与摘要不符。']);
		const ahead = await caseFile(key, entries, {
			rows,
			change: (manifest) => ({ ...manifest, head: { ...manifest.head, position: 2 } }),
		});
		expect(await faultsOf(ahead)).toEqual(['有的记录排在登记簿的末尾之后。']);
	});

	test('is refused when it is a receipt or another text that the office signed', async () => {
		const other = await caseFile(key, entries, {
			change: () => [1, '青禾镇人民政府', '2026-0001', 'submitted'],
		});
		expect((await faultsOf(other)).join()).toContain('manifest.json');
	});
});

test('whatever else is given is refused in words', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
			expect((await faultsOf(bytes)).length).toBeGreaterThan(0);
		})
	);
	expect(await faultsOf(whole.subarray(0, -30))).toHaveLength(1);
});
