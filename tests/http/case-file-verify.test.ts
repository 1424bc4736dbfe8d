import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpacked } from '../../src/case-file/archive.ts';
import { zipped } from '../fixtures/case-file.ts';
import { runScript, startPortal, type Portal } from '../fixtures/portal.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { askForCase, walkedCase } from '../fixtures/walked-case.ts';

let portal: Portal;
let one: Awaited<ReturnType<typeof walkedCase>>;
let archive: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-case-'));
const elsewhere = { DATA_DIR: join(folder, 'elsewhere') };

function saved(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
}

/** An entry of the case file. */
function entry(path: string): Buffer {
	return Buffer.from(unpacked(archive).find((each) => each.path === path)?.bytes ?? '');
}

const verify = (file: string, args: string[], env: Record<string, string>) =>
	runScript('verify', ['--case', file, ...args], env);

beforeAll(async () => {
	portal = await startPortal();
	one = await walkedCase(portal);
	archive = Buffer.from(await (await askForCase(portal, one)).arrayBuffer());
});
afterAll(() => portal.stop());

describe('npm run verify -- --case', () => {
	test('still says OK after the key was changed', async () => {
		expect(runScript('receipt-key', ['rotate'], { DATA_DIR: portal.dataDir }).status).toBe(0);
		const published = (await new Visitor(portal.url).get('/receipt-keys.json')).html;
		const keys = saved('new-keys.json', published);
		expect(verify(saved('case.zip', archive), ['--keys', keys], elsewhere).stdout).toMatch(/^OK/);
		const later = saved('later.zip', Buffer.from(await (await askForCase(portal, one)).arrayBuffer()));
		expect(verify(later, ['--keys', keys], elsewhere).stdout).toMatch(/^OK/);
	});

	test('prints OK, offline with saved keys and at the office with the register', () => {
		const keys = saved('receipt-keys.json', entry('receipt-keys.json'));
		const offline = verify(saved('case.zip', archive), ['--keys', keys], elsewhere);
		expect([offline.status, offline.stderr]).toEqual([0, '']);
		expect(offline.stdout).toMatch(/^OK：12个文件/);
		expect(offline.stdout).toContain('没有与登记簿核对');
		const office = verify(saved('case.zip', archive), [], { DATA_DIR: portal.dataDir });
		expect(office.stdout).toContain('与登记簿逐条核对，位置和摘要都相符');
	});

	test('finds one changed byte in any entry, and names the entry', async () => {
		const keys = saved('receipt-keys.json', entry('receipt-keys.json'));
		for (const { path } of unpacked(archive)) {
			const changed = unpacked(archive).map((each) => ({ ...each, bytes: Buffer.from(each.bytes) }));
			const target = changed.find((each) => each.path === path)?.bytes ?? Buffer.alloc(0);
			target.writeUInt8(target.readUInt8(target.length >> 1) ^ 1, target.length >> 1);
			const { status, stderr } = verify(
				saved('changed.zip', await zipped(changed)),
				['--keys', keys],
				elsewhere
			);
			expect([status, stderr]).toEqual([1, expect.stringContaining(path) as string]);
		}
	});

	test('finds a register whose records are others than those that were signed', () => {
		const db = new DatabaseSync(`${portal.dataDir}/gongkai.sqlite`);
		const hashes = db.prepare('UPDATE events SET hash = ? WHERE position = 2');
		const { hash } = db.prepare('SELECT hash FROM events WHERE position = 2').get() as { hash: string };
		hashes.run('0'.repeat(64));
		const { status, stderr } = verify(saved('case.zip', archive), [], { DATA_DIR: portal.dataDir });
		hashes.run(hash);
		db.close();
		expect([status, stderr.trim()]).toEqual([1, '登记簿第2条记录与案卷不符。']);
	});

	test('tells wrong use', () => {
		const file = saved('case.zip', archive);
		for (const args of [
			['--case', file, '--receipt', file],
			['--case', join(folder, 'none.zip')],
			['--case', file, '--keys', file],
		])
			expect(runScript('verify', args, elsewhere).status).toBe(2);
	});
});

test('the instructions work without our software', () => {
	const text = entry('怎样核验.txt').toString();
	const pem = /-----BEGIN PUBLIC KEY-----[\s\S]*-----END PUBLIC KEY-----/.exec(text)?.[0] ?? '';
	for (const name of ['manifest.json', 'manifest.sig']) saved(name, entry(name));
	saved('key.pem', `${pem}\n`);
	const [, command = ''] = /\n(openssl .*)\n/.exec(text) ?? [];
	const [program = '', ...args] = command.split(' ');
	const { stdout, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
	if (!error) expect(stdout).toContain('Signature Verified Successfully');
});
