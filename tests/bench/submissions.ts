import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { applicationSchema } from '../../src/domain/requests/application.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { queryHashOf } from '../../src/storage/query-code.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { submitRequest } from '../../src/storage/submission.ts';
import { goodApplication } from '../fixtures/application.ts';
import { newDataDir, startPortal } from '../fixtures/portal.ts';
import { Applicants } from '../fixtures/year/applicants.ts';
import { ServerClock } from '../fixtures/year/server-clock.ts';
import { buildForBench } from './setup.ts';

/**
 * How many submissions a second are made durable, next to what the disk and the hash of the query code allow alone:
 * `npm run bench -- submissions`. Everything is measured in turn, three times; medians count. Ends with 1 when the
 * register takes fewer than half of what the slower of both allows.
 */
const rounds = 3;
const secondsEach = 3;
const atOnce = 8;
const masterKey = newKey();
const application = applicationSchema.parse(goodApplication);

buildForBench();
const measures: Record<string, () => Promise<number>> = {
	'改写4 KiB并fdatasync': () => perSecond(1, bareWrites(4096, 0)),
	'追加1 KiB并fdatasync': () => perSecond(1, bareWrites(1024, undefined)),
	'查询码的argon2id散列（8个同时）': () =>
		perSecond(atOnce, () => queryHashOf(masterKey, randomUUID(), '0'.repeat(16))),
	'登记申请，直接写入登记簿（1个同时）': () => intoRegister(1),
	'登记申请，直接写入登记簿（8个同时）': () => intoRegister(atOnce),
	'通过HTTP提交申请（8个同时）': overHttp,
};
const results = new Map<string, number[]>(Object.keys(measures).map((name) => [name, []]));
console.log(
	`负载 ${loadavg()
		.map((load) => load.toFixed(1))
		.join(' ')}`
);
for (let round = 0; round < rounds; round += 1)
	for (const [name, measure] of Object.entries(measures)) results.get(name)?.push(await measure());
const median = (name: string) => (results.get(name) ?? []).sort((a, b) => a - b)[(rounds - 1) / 2] ?? 0;
for (const [name, values] of results)
	console.log(
		`  ${name}：每秒${median(name).toFixed(0)}（${values.map((value) => value.toFixed(0)).join('、')}）`
	);
console.log(
	`负载 ${loadavg()
		.map((load) => load.toFixed(1))
		.join(' ')}`
);
const [, append = '', hash = '', , stored = ''] = Object.keys(measures);
const share = (of: string) => `${((median(stored) / median(of)) * 100).toFixed(0)}%`;
console.log(`登记申请为追加写盘的${share(append)}，为散列的${share(hash)}`);
if (median(stored) < Math.min(median(append), median(hash)) / 2) process.exitCode = 1;

/** How often a second `work` is done by so many workers. */
async function perSecond(workers: number, work: () => unknown): Promise<number> {
	const start = performance.now();
	const end = start + secondsEach * 1000;
	let done = 0;
	const worker = async () => {
		while (performance.now() < end) {
			await work();
			done += 1;
		}
	};
	await Promise.all(Array.from({ length: workers }, worker));
	return (done * 1000) / (performance.now() - start);
}

/** Writes so many bytes and waits for the disk: always at `position`, or at the end of the file. */
function bareWrites(bytes: number, position: number | undefined): () => void {
	const file = openSync(join(newDataDir(), 'bare'), 'w');
	const block = Buffer.alloc(bytes, 'x');
	process.once('exit', () => closeSync(file));
	return () => {
		writeSync(file, block, 0, bytes, position ?? null);
		fdatasyncSync(file);
	};
}

async function intoRegister(workers: number): Promise<number> {
	const db = await openDatabase({ dataDir: newDataDir() });
	const rate = await perSecond(workers, () =>
		submitRequest(db, masterKey, { token: randomUUID(), application, files: [], now: new Date() })
	);
	await db.destroy();
	return rate;
}

/** Sends checked forms as fast as the portal takes them. Its clock goes on between them: the limits stay as they are. */
async function overHttp(): Promise<number> {
	const dataDir = newDataDir();
	const clock = new ServerClock(dataDir, '2026-11-25');
	const portal = await startPortal({ DATA_DIR: dataDir, ...clock.env });
	const applicants = new Applicants(portal, clock);
	const ids = Array.from({ length: 120 }, (_, i) => i + 1);
	const applying = {
		kind: '',
		column: '自然人',
		matter: 'disclosure',
		withFile: false,
		byProof: false,
	} as const;
	for (const id of ids) await applicants.fillIn({ ...applying, id, person: id });
	const start = performance.now();
	const waiting = [...ids];
	const sender = async () => {
		for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
			clock.pass(45);
			await applicants.submit({ ...applying, id, person: id });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, sender));
	const seconds = (performance.now() - start) / 1000;
	await portal.stop();
	return ids.length / seconds;
}
