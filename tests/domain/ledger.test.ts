import { describe, expect, test } from 'vitest';
import { applicationSchema } from '../../src/domain/requests/application.ts';
import type { RecordedEvent, RequestEvent } from '../../src/domain/requests/events.ts';
import { clockFacts } from '../../src/domain/requests/clock-facts.ts';
import { clockOf } from '../../src/domain/requests/clock/clock.ts';
import { ledgerTable } from '../../src/domain/requests/ledger.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { goodApplication } from '../fixtures/application.ts';
import { historyOfMany } from '../fixtures/many-requests.ts';
import { history } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');
const application = applicationSchema.parse({ ...goodApplication, title: '决算' });

function entry(events: readonly RecordedEvent[]) {
	const request = caseOf(events);
	return { number: '2026-0001', request, clock: clockOf(clockFacts(request), calendar, '2026-12-10') };
}

/** The line of a request by the titles of its columns. */
function line(entries: Parameters<typeof ledgerTable>[0], persons = false) {
	const { columns, rows } = ledgerTable(entries, persons);
	return Object.fromEntries(columns.map((column, i) => [column, rows[0]?.[i]]));
}

describe('the ledger', () => {
	test('tells every stage of a request with its day, the result and its article', () => {
		const walk = ['submitted', 'receiptConfirmed', 'extensionAsked', 'extensionApproved', 'drafted'];
		expect(line([entry(history([...walk, 'reviewed', 'approved', 'delivered', 'archived']))])).toMatchObject({
			受理编号: '2026-0001',
			提交方式: '网上提交',
			申请人类别: '自然人',
			收到申请之日: '2026-11-23',
			'延期（工作日）': 20,
			同意延期: '2026-11-23',
			作出决定: '2026-11-23',
			答复送出: '2026-11-23',
			归档: '2026-11-23',
			状态: '已归档',
			办理结果: '予以公开',
			依据: '条例第三十六条第（二）项',
			允许的工作日: 40,
			已用工作日: 0,
			是否按期: '按期',
		});
	});

	test('tells opinions, letters and remedies, each in one cell', () => {
		const decided = history([
			'submitted',
			'receiptConfirmed',
			'consulted',
			'consultationAnswered',
			'drafted',
			'reviewed',
		]);
		const digest = '0'.repeat(64);
		const file = { id: 'l', mediaType: 'application/pdf', size: 1, digest };
		const letters = [
			{ kind: 'replyOpen' as const, number: '青禾公复〔2026〕3号', file, data: { id: 'd', digest } },
		];
		const rest: RequestEvent[] = [
			{ type: 'approved', by: 'a', letters },
			{ type: 'delivered', by: 'a', files: [] },
			{ type: 'remedyFiled', by: 'a', remedy: 'r', kind: 'reconsideration', filedOn: '2026-12-01' },
		];
		const later = rest.map((event, i) => ({ sequence: 7 + i, at: '2026-11-23T08:00:00.000Z', event }));
		expect(line([entry([...decided, ...later])])).toMatchObject({
			征求意见: '第三方：2026-11-23发出，2026-11-24不同意公开',
			文书编号: '青禾公复〔2026〕3号',
			'复议、诉讼': '行政复议：2026-12-01，尚未审结',
		});
	});

	test('holds who applied and for what only when it is asked for', () => {
		const one = { ...entry(history(['submitted'])), application };
		const without = ledgerTable([one], false);
		expect(JSON.stringify(without)).not.toMatch(/张三|决算|11010519491231002X|0300-5550188/);
		expect(line([one], true)).toMatchObject({ 申请人: '张三', 信息名称: '决算' });
		expect(JSON.stringify(ledgerTable([one], true))).not.toMatch(/11010519491231002X|0300-5550188/);
	});

	test('says of an erased request that its personal data was destroyed', () => {
		const walk = [
			'submitted',
			'receiptConfirmed',
			'drafted',
			'reviewed',
			'approved',
			'delivered',
			'archived',
		];
		const erased: RecordedEvent = { sequence: 8, at: '2036-12-01T02:00:00.000Z', event: { type: 'erased' } };
		expect(line([entry([...history(walk), erased])], true)).toMatchObject({
			申请人: '已销毁',
			信息名称: '已销毁',
			其他特征描述: '已销毁',
			个人信息: '已销毁（2036-12-01）',
			办理结果: '予以公开',
		});
	});

	test('has a cell for every column of every request, and none that is undefined', () => {
		const entries = Array.from({ length: 42 }, (_, n) => entry(historyOfMany(n)));
		for (const persons of [false, true]) {
			const { columns, rows } = ledgerTable(entries, persons);
			expect(new Set(columns).size).toBe(columns.length);
			for (const row of rows) expect(row.map((cell) => typeof cell)).not.toContain('undefined');
			for (const row of rows) expect(row).toHaveLength(columns.length);
		}
	});
});
