import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { forgetExpired } from '../../src/storage/housekeeping.ts';
import { countUse, forgiveUse, type CountedAct } from '../../src/storage/limits.ts';
import { newKey } from '../../src/storage/sealing.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';

describe.each(databases)('on $name', ({ open, place }) => {
	const key = newKey();
	const now = new Date('2026-11-23T02:00:00.000Z');
	const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
	let db: Database;

	beforeEach(async () => {
		db = await open();
	});

	const use = (changes: Partial<CountedAct> = {}): CountedAct => ({
		act: 'submit',
		subject: { address: '198.51.100.7' },
		now,
		...changes,
	});
	const wrongCode = (address: string, at = now, number = '2026-0001'): CountedAct => ({
		act: 'track',
		subject: { address, number },
		now: at,
	});
	const passed = async (uses: CountedAct[]) => {
		const counted = await Promise.all(uses.map((one) => countUse(db, key, one)));
		return counted.filter((one) => one.ok).length;
	};
	const times = (count: number, one: CountedAct) => Array.from({ length: count }, () => one);

	describe('a limit', () => {
		test('lets exactly its number through of thirty tries at once', async () => {
			expect(await passed(times(30, use()))).toBe(20);
			expect(await passed(times(30, wrongCode('198.51.100.7')))).toBe(3);
		});

		test('lets a village hall send twenty requests within the hour, and says when the next may come', async () => {
			expect(await passed(times(20, use()))).toBe(20);
			expect(await countUse(db, key, use({ now: later(10) }))).toEqual({
				ok: false,
				until: later(60).toISOString(),
			});
			expect(await passed([use({ subject: { address: '198.51.100.8' } })])).toBe(1);
			expect(await passed([use({ now: later(60) })])).toBe(1);
		});

		test('is counted against all rules or none', async () => {
			await passed(times(25, use()));
			const rest = Array.from({ length: 200 }, (_, i) => use({ subject: { address: `203.0.113.${i}` } }));
			expect(await passed(rest)).toBe(180);
		});

		test('counts a whole IPv6 network as one', async () => {
			const addresses = Array.from({ length: 30 }, (_, i) => `2001:db8:1:2::${i.toString(16)}`);
			expect(await passed(addresses.map((address) => use({ subject: { address } })))).toBe(20);
			expect(await passed([use({ subject: { address: '2001:db8:1:3::1' } })])).toBe(1);
		});

		test('counts megabytes', async () => {
			const upload = (amount: number) => countUse(db, key, use({ act: 'upload', amount }));
			expect((await upload(100)).ok).toBe(true);
			expect((await upload(51)).ok).toBe(false);
			expect((await upload(50)).ok).toBe(true);
			expect((await upload(0)).ok).toBe(true);
		});
	});

	describe('wrong query codes', () => {
		test('slow one address down and leave others free: a stranger cannot lock the holder out', async () => {
			expect(await passed(times(5, wrongCode('198.51.100.7')))).toBe(3);
			expect(await passed([wrongCode('203.0.113.9')])).toBe(1);
		});
		test('are forgiven by the right code after the wait', async () => {
			await passed(times(4, wrongCode('198.51.100.7')));
			expect(await passed([wrongCode('198.51.100.7', later(0.5))])).toBe(0);
			const right = wrongCode('198.51.100.7', later(1));
			expect(await passed([right])).toBe(1);
			await forgiveUse(db, key, right);
			expect(await passed(times(5, wrongCode('198.51.100.7', later(1.1))))).toBe(3);
		});
		test('on many numbers count together for one address', async () => {
			const numbers = Array.from({ length: 50 }, (_, i) =>
				wrongCode('198.51.100.7', now, `2026-${1000 + i}`)
			);
			expect(await passed(numbers)).toBe(30);
		});
		test('from many addresses count together for one number, known or not', async () => {
			const strangers = Array.from({ length: 310 }, (_, i) => wrongCode(`10.0.${i >> 8}.${i & 255}`));
			expect(await passed(strangers)).toBe(300);
		});
	});

	describe('what is stored', () => {
		test('names nobody', async () => {
			await countUse(db, key, wrongCode('198.51.100.7'));
			const rows = await db.selectFrom('limited_uses').selectAll().execute();
			expect(rows).toHaveLength(3);
			for (const { subject } of rows) expect(subject).toMatch(/^[0-9a-f]{64}$/);
			expect(JSON.stringify(rows)).not.toMatch(/198\.51|2026-0001/);
			const other = await open();
			await countUse(other, newKey(), wrongCode('198.51.100.7'));
			const others = await other.selectFrom('limited_uses').select('subject').execute();
			expect(others.some((row) => rows.some(({ subject }) => subject === row.subject))).toBe(false);
		});
		test('is deleted when it counts no longer, within a day', async () => {
			await countUse(db, key, wrongCode('198.51.100.7'));
			await countUse(db, key, use());
			await forgetExpired(db, later(24 * 60));
			expect(await db.selectFrom('limited_uses').selectAll().execute()).toEqual([]);
		});
		test('is deleted by the next act of anybody', async () => {
			await countUse(db, key, wrongCode('198.51.100.7'));
			await countUse(db, key, use({ act: 'upload', now: later(25 * 60) }));
			expect(await db.selectFrom('limited_uses').selectAll().execute()).toHaveLength(1);
		});
	});

	test('limits hold over several processes and after a restart', async () => {
		const where = await place();
		const first = await openDatabase(where);
		const source = `
			import { openDatabase } from './src/storage/database.ts';
			import { countUse } from './src/storage/limits.ts';
			const db = await openDatabase(JSON.parse(process.argv[1]));
			const use = { act: 'submit', subject: { address: '198.51.100.7' }, now: new Date('${now.toISOString()}') };
			const counted = await Promise.all(Array.from({ length: 15 }, () => countUse(db, Buffer.from('${key.toString('hex')}', 'hex'), use)));
			console.log(counted.filter((one) => one.ok).length);`;
		const processes = Array.from({ length: 3 }, async () => {
			const child = spawn('node', ['--input-type=module', '-e', source, JSON.stringify(where)], {
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			let printed = '';
			child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
			await once(child, 'close');
			return Number(printed);
		});
		const passedInAll = (await Promise.all(processes)).reduce((sum, n) => sum + n, 0);
		expect(passedInAll).toBe(20);
		await first.destroy();
		const again = await openDatabase(where);
		expect((await countUse(again, key, use({ now: later(1) }))).ok).toBe(false);
		await again.destroy();
	});
});
