import { describe, expect, test } from 'vitest';
import { decisionSchema, decisionStatus, type Decision } from '../../src/domain/publication/decision.ts';
import { disclosureSchema } from '../../src/domain/publication/disclosure.ts';
import { documentNumberSchema, indexNumberSchema } from '../../src/domain/publication/index-number.ts';
import { basisOf, statutoryItemIds } from '../../src/domain/publication/statutory-items.ts';
import { stateOf } from '../../src/domain/publication/withdrawal.ts';
import { inspectionSchema } from '../../src/domain/reports/inspection.ts';

const review = { by: '保密审查员', on: '2026-01-13', conclusion: '可以公开' };
const record = {
	title: '青禾镇2026年依法行政工作计划',
	indexNumber: '11000000QH000001XA/2026-00003',
	issuer: '青禾镇人民政府',
	writtenOn: '2026-01-12',
	publishedAt: '2026-01-14 09:30',
	keywords: ['依法行政'],
	summary: '分解2026年全镇依法行政任务，明确责任单位。',
	publicAttribute: '主动公开',
	review: { secrecy: review, content: review, approval: review },
};
const disclosure = {
	...record,
	column: '法定主动公开内容',
	item: '20-03',
	topic: '综合政务',
	validity: '有效',
};
const withdrawn = { on: '2026-01-14', by: '党政综合办公室', ground: '制度第十一条', reason: '表格有误' };
const messages = (
	schema: { safeParse: (v: unknown) => { error?: { issues: { message: string }[] } | undefined } },
	value: unknown
) =>
	schema
		.safeParse(value)
		.error?.issues.map((issue) => issue.message)
		.join('；') ?? '';

describe('a document', () => {
	test('with all it needs is taken', () => expect(messages(disclosureSchema, disclosure)).toBe(''));
	test.each([
		['审查记录', { review: undefined }],
		['主动公开', { publicAttribute: '不予公开' }],
		['先审查、后公开', { review: { ...record.review, approval: { ...review, on: '2026-01-15' } } }],
		['不存在', { writtenOn: '2026-02-30' }],
		['不应晚于发布日期', { writtenOn: '2026-01-20' }],
		['索引号的年份', { indexNumber: '11000000QH000001XA/2025-00003' }],
		['校验位', { indexNumber: '11000000QH000001XB/2026-00003' }],
		['六角括号', { documentNumber: '青禾府(2026)3号' }],
		['失效日期', { effectiveOn: '2026-02-01', expiresOn: '2026-01-31' }],
		['法定公开事项', { item: '20-16' }],
		['主题词', { keywords: [] }],
		['撤回日期不应早于发布日期', { withdrawn: { ...withdrawn, on: '2026-01-13' } }],
		['撤回的依据', { withdrawn: { ...withdrawn, ground: '' } }],
		['撤回的原因', { withdrawn: { ...withdrawn, reason: undefined } }],
		['撤回应写明', { withdrawn: true }],
		['文稿编号应写成', { withdrawn: { ...withdrawn, replacedBy: '00036' } }],
	])('is refused with: %s', (message, changes) => {
		expect(messages(disclosureSchema, { ...disclosure, ...changes })).toContain(message);
	});
	test('that was withdrawn says so instead of its 有效性', () => {
		expect(messages(disclosureSchema, { ...disclosure, withdrawn })).toBe('');
		expect(stateOf({ validity: '有效', withdrawn }, '2026-11-23')).toBe('已撤回');
		expect(stateOf({ validity: '有效' }, '2026-11-23')).toBe('有效');
	});

	test('comes into force and ends with its dates, whatever it said when it was written', () => {
		const coming = { validity: '尚未施行', effectiveOn: '2027-01-01', expiresOn: '2027-12-31' };
		expect(stateOf(coming, '2026-12-31')).toBe('尚未施行');
		expect(stateOf(coming, '2027-01-01')).toBe('有效');
		expect(stateOf(coming, '2028-01-01')).toBe('失效');
		expect(stateOf({ ...coming, validity: '废止' }, '2028-01-01')).toBe('废止');
	});
	test('with a misspelt field is refused', () => {
		expect(disclosureSchema.safeParse({ ...disclosure, catagory: 'x' }).success).toBe(false);
	});
	test.each(['青禾府〔2026〕03号', '青禾府〔2026〕第3号', '青禾府[2026]3号'])(
		'the number %s is refused',
		(number) => expect(documentNumberSchema.safeParse(number).success).toBe(false)
	);
	test('an index number has five digits after the year', () => {
		expect(indexNumberSchema.safeParse('11000000QH000001XA/2026-3').success).toBe(false);
	});
	test('the 23 statutory items name their provision', () => {
		expect(statutoryItemIds).toHaveLength(23);
		expect(basisOf('20-15')).toBe('条例第二十条第（十五）项');
		expect(basisOf('21-8')).toBe('条例第二十一条');
	});
});

describe('a decision', () => {
	const consultation = { step: '公众参与', from: '2026-03-01', to: '2026-03-31', evidence: '网上征求意见' };
	const decision = {
		...record,
		matter: '重要规划',
		steps: [{ step: '决策启动', from: '2026-02-01', evidence: '立项' }, consultation],
	};
	test('with 30 days of comments is taken', () => expect(messages(decisionSchema, decision)).toBe(''));
	test('with 29 days of comments needs a reason', () => {
		const short = { ...consultation, to: '2026-03-30' };
		expect(messages(decisionSchema, { ...decision, steps: [short] })).toContain('不少于30日');
		expect(messages(decisionSchema, { ...decision, steps: [{ ...short, shortenReason: '汛期将至' }] })).toBe(
			''
		);
	});
	test('keeps the order of the regulation', () => {
		expect(messages(decisionSchema, { ...decision, steps: [...decision.steps].reverse() })).toContain(
			'法定顺序'
		);
	});
	test.each([
		['2026-02-10', '决策启动'],
		['2026-03-01', '征求意见中'],
		['2026-03-31', '征求意见中'],
		['2026-04-01', '论证中'],
		['2026-05-01', '已决定'],
		['2026-05-08', '已公布'],
	])('on %s it stands at %s', (today, status) => {
		const steps = [
			...decision.steps,
			{ step: '集体讨论决定', from: '2026-05-01', evidence: '会议' },
			{ step: '决策公布', from: '2026-05-08', evidence: '公布' },
		] as Decision['steps'];
		expect(decisionStatus(steps, today)).toBe(status);
	});
});

describe('a self-inspection report', () => {
	const report = {
		...record,
		year: 2025,
		addressedTo: '禾川县人民政府',
		measures: [{ system: 'S1', title: '领导小组', result: '调整成员' }],
		problems: [
			{ id: 'P2025-1', title: '意识不强', cause: '学习不够', owner: '党政办', since: 2025, status: '整改中' },
		],
		nextSteps: [
			{ id: 'N2025-1', title: '组织学法', owner: '党政办', dueOn: '2026-06-30', answers: ['P2025-1'] },
		],
	};
	test('is taken', () => expect(messages(inspectionSchema, report)).toBe(''));
	test('must say how a closed problem was closed', () => {
		const closed = report.problems.map((problem) => ({ ...problem, status: '已解决' }));
		expect(messages(inspectionSchema, { ...report, problems: closed })).toContain('closedBy');
	});
});
