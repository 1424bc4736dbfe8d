import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { logStanding } from '../../src/domain/requests/answered-figures.ts';
import { applicationSchema } from '../../src/domain/requests/application.ts';
import { particularsIn } from '../../src/domain/requests/applicant-particulars.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { answeredRequestFile } from '../../src/gate/templates/answered-request.ts';
import { appendEvent } from '../../src/storage/chain.ts';
import { openDatabase, openDatabaseAt, type RegisterPlace } from '../../src/storage/database.ts';
import { logReference } from '../../src/storage/log-reference.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import { historyOf } from '../../src/storage/register.ts';
import { findRequest } from '../../src/storage/register-reading.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { databases } from '../fixtures/databases.ts';
import { runScript } from '../fixtures/portal.ts';
import { answerRequest, application, calendar, confirmReceipt, now } from '../fixtures/register.ts';

const { path } = contentCopy();

describe.each(databases)('npm run log on $name', ({ place }) => {
	let at: RegisterPlace;
	const log = (...args: string[]) =>
		runScript('log', args, {
			CONTENT_DIR: path(),
			DATA_DIR: at.dataDir,
			...(at.databaseUrl && { DATABASE_URL: at.databaseUrl }),
		});
	const fileOf = (stdout: string) => path(/disclosure-log\/\S+/.exec(stdout)?.[0] ?? '');

	beforeEach(async () => {
		at = await place();
		const db = await openDatabase(at);
		const key = await masterKey(db, at.dataDir);
		for (const token of ['one', 'two']) await submitRequest(db, key, { token, application, files: [], now });
		await confirmReceipt(db, key, '2026-0001');
		await answerRequest(db, key, '2026-0001');
		await db.destroy();
	});

	test('writes the figures, a blank for the subject, and nothing of the applicant', () => {
		const { status, stdout, stderr } = log('2026-0001');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^已写入 \S*disclosure-log\/2026\/[0-9a-f]{10}\.md\n/);
		expect(stdout).toContain('第2行 subject：申请的事项');
		expect(stdout).toContain('2027-01-01起');
		const text = readFileSync(fileOf(stdout), 'utf8');
		expect(text).toContain('outcome: 予以公开\nground: 条例第三十六条第（二）项\n');
		expect(text).toContain("quarter: '2026-Q4'\nworkingDays: 0\nextended: false\n");
		const typed = Object.entries(application).filter(([name]) => !['applicant', 'matter'].includes(name));
		for (const value of typed.map(([, one]) => one).filter((one) => one !== ''))
			expect(stdout + text).not.toContain(value);
		expect(stdout + text).not.toContain('2026-0001');
	});

	test('run again keeps what was written by hand and brings the figures up to date', () => {
		const file = fileOf(log('2026-0001').stdout);
		const written = readFileSync(file, 'utf8')
			.replace(/^subject: .*$/m, 'subject: 财政决算 # 已核对')
			.concat('\n手写的说明。\n');
		writeFileSync(file, written.replace('workingDays: 0', 'workingDays: 7'));
		const again = log('2026-0001');
		expect(again.stdout).toContain('已更新');
		expect(readFileSync(file, 'utf8')).toBe(written);
		expect(log('2026-0001').stdout).toContain('没有变化');
	});

	test('takes the subject as an option, and refuses one that names somebody', () => {
		const named = log('2026-0001', '--subject', '关于张三的财政决算');
		expect(named.status).toBe(1);
		expect(named.stderr).toContain('写有申请人的姓名或者名称，没有写入');
		expect(log('2026-0001', '--subject', '王小明的宅基地审批').stderr).toContain('好像有个人的姓名');
		expect(log('2026-0001', '--subject', '两行\n事项').stderr).toContain('写在一行里');
		const { stdout, status } = log('２０２６－１', '--subject', '2025年度财政决算');
		expect(status).toBe(0);
		expect(readFileSync(fileOf(stdout), 'utf8')).toContain("subject: '2025年度财政决算'\n");
	});

	test('refuses what has no answer', () => {
		const open = log('2026-0002');
		expect([open.status, open.stderr]).toEqual([1, expect.stringContaining('还没有送达答复')]);
		const unknown = log('2026-0009');
		expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('没有受理编号 2026-0009')]);
	});

	test('works from the events alone once the person is erased', async () => {
		const file = fileOf(log('2026-0001').stdout);
		const before = readFileSync(file, 'utf8');
		const db = await openDatabase(at);
		const row = await findRequest(db, '2026-0001');
		const requestId = row?.id ?? '';
		const last = { sequence: (row?.version ?? 0) + 1, at: '2026-11-24T02:00:00.000Z' };
		await appendEvent(db, { requestId, ...last, event: { type: 'archived', by: 'handler' } });
		await appendEvent(db, { requestId, ...last, sequence: last.sequence + 1, event: { type: 'erased' } });
		await db.deleteFrom('sealed_items').where('request_id', '=', requestId).execute();
		await db.deleteFrom('request_keys').where('request_id', '=', requestId).execute();
		await db.destroy();
		expect(log('2026-0001').stdout).toContain('没有变化');
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});

test('whoever asked, and for whatever: the file of an entry holds nothing that they typed', async () => {
	const typed = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸0-9a-z]{6,20}$/);
	const fields = ['name', 'contactPerson', 'idNumber', 'phone', 'email', 'address', 'title', 'description'];
	const applicant = fc.record(Object.fromEntries(fields.map((field) => [field, typed])));
	await fc.assert(
		fc.asyncProperty(applicant, async (changes) => {
			const db = await openDatabaseAt(':memory:');
			const key = newKey();
			const asked = applicationSchema.parse({ ...application, ...changes });
			await submitRequest(db, key, { token: 'one', application: asked, files: [], now });
			await confirmReceipt(db, key, '2026-0001');
			await answerRequest(db, key, '2026-0001');
			const row = await findRequest(db, '2026-0001');
			const standing = logStanding(caseOf(await historyOf(db, row?.id ?? '')), calendar, 'restart');
			await db.destroy();
			if (!standing.ok) throw new Error(standing.refusal);
			const file = logReference(key, '2026-0001') + answeredRequestFile(standing.figures, undefined);
			for (const value of Object.values(changes)) expect(file).not.toContain(value);
			for (const field of fields.slice(0, 6)) {
				const named = answeredRequestFile(standing.figures, `关于${changes[field]}的决算`);
				expect(particularsIn(named, asked)).not.toEqual([]);
			}
		}),
		{ numRuns: 20 }
	);
}, 60_000);

test('an entry that is in another encoding is left as it is', async () => {
	const at = await databases[0]?.place();
	const db = await openDatabase(at ?? { dataDir: '' });
	const key = await masterKey(db, at?.dataDir ?? '');
	await submitRequest(db, key, { token: 'one', application, files: [], now });
	await confirmReceipt(db, key, '2026-0001');
	await answerRequest(db, key, '2026-0001');
	await db.destroy();
	const env = { CONTENT_DIR: path(), DATA_DIR: at?.dataDir ?? '' };
	const file = path(/disclosure-log\/\S+/.exec(runScript('log', ['2026-0001'], env).stdout)?.[0] ?? '');
	const gbk = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe0]);
	writeFileSync(file, gbk);
	const { status, stderr } = runScript('log', ['2026-0001'], env);
	expect([status, stderr]).toEqual([1, expect.stringContaining('不是 UTF-8 编码')]);
	expect(readFileSync(file)).toEqual(gbk);
});

test('wrong use is told', () => {
	for (const args of [[], ['x'], ['2026-0001', '2026-0002'], ['2026-0001', '--title', 'x']]) {
		const { status, stderr } = runScript('log', args);
		expect([status, stderr]).toEqual([2, expect.stringContaining('用法：npm run log')]);
	}
});
