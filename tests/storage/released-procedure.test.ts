import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { messageState } from '../../src/domain/requests/message-state.ts';
import { stepTypes } from '../../src/domain/requests/procedure.ts';
import { checkReceipt, digestOfContent } from '../../src/domain/requests/receipt-check.ts';
import { isOpen, stateKeys } from '../../src/domain/requests/states.ts';
import { wholeTimelineOf } from '../../src/domain/requests/timeline.ts';
import { restoreRegister } from '../../src/storage/backup.ts';
import { lastBackup } from '../../src/storage/backups.ts';
import { databaseFile, openDatabase } from '../../src/storage/database.ts';
import { nextLetterNumber } from '../../src/storage/counters.ts';
import { historiesIn } from '../../src/storage/histories.ts';
import { knownCalendar } from '../../src/storage/known-calendar.ts';
import { countUse } from '../../src/storage/limits.ts';
import { messagesOf, unsentMessages } from '../../src/storage/outbox.ts';
import { openFile, requestKey } from '../../src/storage/person-data.ts';
import { contentOf } from '../../src/storage/receipt-contents.ts';
import { storedKeys } from '../../src/storage/receipt-keys.ts';
import { findRequest, listRequests, type OpenRequest } from '../../src/storage/register-reading.ts';
import { wholeRequest } from '../fixtures/register.ts';
import { signIn } from '../../src/storage/sign-in.ts';
import { listStaff } from '../../src/storage/staff.ts';
import { staffLog } from '../../src/storage/staff-log.ts';
import type { Database } from '../../src/storage/tables.ts';
import { databases } from '../fixtures/databases.ts';
import {
	releasedAccount,
	releasedKey,
	releasedReceipt,
	releasedRegister,
	releasedRequest,
} from '../fixtures/released.ts';
import { staffCode } from '../fixtures/staff-code.ts';

const later = new Date('2026-06-19T02:00:00.000Z');

/** Steps that release 0006 had no door for, and those of them that release 0007 had. */
const new0007 = ['split', 'joined', 'calendarRevised', 'erasureAnnounced', 'erased'];
const notYet = ['decided', ...new0007];

describe.each(databases)('release 0007, brought up to date on $name', ({ place }) => {
	test('has the steps that were new in it, each in words, and the calendar that it knew', async () => {
		const where = await place();
		const dataDir = releasedRegister('0007');
		if (where.databaseUrl) await restoreRegister(where, join(dataDir, databaseFile));
		const db = await openDatabase(where.databaseUrl ? where : { dataDir });
		const histories = await historiesIn(db, stateKeys);
		const events = [...histories.values()].flat().map(({ event }) => event.type as string);
		expect(new0007.filter((type) => !events.includes(type))).toEqual([]);
		for (const history of histories.values())
			for (const { title, note } of wholeTimelineOf(history)) expect(title + note).not.toContain('undefined');
		expect((await knownCalendar(db)).get(2027)?.source).toBe('国办发明电〔2026〕9号');
		expect((await findRequest(db, '2016-0001'))?.state).toBe('archived');
		expect(await lastBackup(db)).toBeUndefined();
		await db.destroy();
	});
});

describe.each(databases)('release 0006, brought up to date on $name', ({ place }) => {
	let db: Database;
	let all: OpenRequest[];

	beforeEach(async () => {
		const where = await place();
		const dataDir = releasedRegister('0006');
		if (where.databaseUrl) await restoreRegister(where, join(dataDir, databaseFile));
		db = await openDatabase(where.databaseUrl ? where : { dataDir });
		all = [];
		for (const row of await listRequests(db)) all.push(await wholeRequest(db, releasedKey, row));
		return () => db.destroy();
	});

	const ofNumber = (number: string) => {
		const open = all.find(({ row }) => row.number === number);
		if (!open) throw new Error(number);
		return open;
	};

	test('has every step that it could take, and reads each in words', () => {
		const types = new Set(all.flatMap(({ history }) => history.map(({ event }) => event.type)));
		expect([...types].sort()).toEqual(stepTypes.filter((type) => !notYet.includes(type)).sort());
		for (const { history } of all)
			for (const { title, note } of wholeTimelineOf(history)) expect(title + note).not.toContain('undefined');
	});

	test('has every request where it stood, with its texts and files', async () => {
		expect(Object.fromEntries(all.map(({ row }) => [row.number, row.state]))).toEqual({
			'2026-0001': 'answered',
			'2026-0002': 'archived',
			'2026-0003': 'drafted',
			'2026-0004': 'received',
			'2026-0005': 'closed',
			'2026-0006': 'closed',
			'2026-0007': 'closed',
			'2026-0008': 'closed',
			'2026-0009': 'reviewed',
			'2026-0010': 'decided',
			'2026-0011': 'confirming',
			'2026-0012': 'submitted',
		});
		expect(all.filter(({ row }) => isOpen(row.state))).toHaveLength(6);
		const { row, request, texts } = ofNumber('2026-0002');
		expect(texts.get(request.correction?.answer?.id ?? '')).toBe('2025年');
		expect(texts.get(request.decision?.reasons.id ?? '')).toBe('予以公开。');
		expect(request.remedies).toMatchObject([{ kind: 'reconsideration', result: 'corrected' }]);
		const key = await requestKey(db, releasedKey, row.id);
		const added = await openFile(db, key, 'file', request.correction?.files[0]?.id ?? '');
		expect(added).toMatchObject({ name: '补正材料.pdf', bytes: Buffer.from('%PDF 补正材料.pdf') });
	});

	test('lets its accounts in with password and code, and no other', async () => {
		const accounts = await listStaff(db);
		const facts = accounts.map(({ username, bound, disabled }) => ({ username, bound, disabled }));
		expect(facts.sort((a, b) => a.username.localeCompare(b.username))).toEqual([
			{ username: 'lihua', bound: true, disabled: false },
			{ username: 'qianqi', bound: false, disabled: false },
			{ username: 'wangwu', bound: true, disabled: false },
			{ username: 'zhaoliu', bound: false, disabled: true },
		]);
		const { secret, ...typed } = releasedAccount;
		const enter = (code: string) =>
			signIn(db, releasedKey, { ...typed, code, address: '192.0.2.1', browser: undefined }, later);
		expect((await enter('000000')).now).toBe('wrong');
		expect((await enter(staffCode(secret, 0, later))).now).toBe('in');
		const actions = (await staffLog(db, { limit: 50 })).map(({ action }) => action);
		for (const action of ['account disabled', 'sign-in failed', 'case opened'])
			expect(actions).toContain(action);
	});

	test('stands for its receipts, also those of a key that was changed', async () => {
		const keys = await storedKeys(db);
		expect(keys.map(({ retiredAt }) => retiredAt !== null)).toEqual([false, true]);
		const check = await checkReceipt(releasedReceipt.text, keys);
		const { row, request } = ofNumber(releasedRequest);
		const key = await requestKey(db, releasedKey, row.id);
		const content = await contentOf(
			db,
			key,
			request.files.map(({ id }) => id)
		);
		expect(content.endsWith(releasedReceipt.file)).toBe(true);
		expect(check).toMatchObject({ valid: true, receipt: { content: await digestOfContent(content) } });
	});

	test('goes on telling its applicants, counting its limits and numbering its letters', async () => {
		const told = await messagesOf(db, (await findRequest(db, '2026-0003'))?.id ?? '');
		expect(told[0]).toMatchObject({ sentBy: ofNumber('2026-0003').request.draft?.by });
		const states = (await unsentMessages(db)).map((message) => messageState(message, true, later));
		expect(new Set(states)).toEqual(new Set(['underWay', 'byHand']));
		const typed = { act: 'track', subject: { address: '198.51.100.7', number: releasedRequest } } as const;
		const at = new Date('2026-06-18T05:00:10.000Z');
		const uses = [];
		for (let i = 0; i < 3; i += 1) uses.push(await countUse(db, releasedKey, { ...typed, now: at }));
		expect(uses.map(({ ok }) => ok)).toEqual([true, true, false]);
		expect(await db.transaction().execute((tx) => nextLetterNumber(tx, '青禾公复', 2026))).toBe(
			'青禾公复〔2026〕2号'
		);
	});
});
