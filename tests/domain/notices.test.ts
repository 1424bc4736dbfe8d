import { describe, expect, test } from 'vitest';
import { messages, type MessageKind } from '../../src/domain/requests/messages.ts';
import { messageLines, messageState, type Delivery } from '../../src/domain/requests/message-state.ts';
import { mailAddressOf, mobileOf } from '../../src/domain/requests/notice-address.ts';
import { mailNotice, shortNotice } from '../../src/domain/requests/notices.ts';

const kinds = Object.keys(messages) as MessageKind[];
const facts = {
	siteTitle: '青禾镇政府信息公开',
	number: '2026-0001',
	limitOn: undefined,
	trackingAddress: 'https://www.example.gov.cn/request/track/',
	officePhone: '0300-5550101',
};

test.each(kinds)('%s is one sentence for mail and SMS', (kind) => {
	const sentence = messages[kind].sentence(undefined);
	expect(sentence).toMatch(/^[\p{Script=Han}，]+$/u);
	expect(mailNotice(kind, facts).text).toContain(`受理编号2026-0001：${sentence}。\n`);
	expect(mailNotice(kind, facts).subject).not.toContain(sentence);
	expect(shortNotice(kind, facts)).toContain(`申请2026-0001，${sentence}。`);
	expect(shortNotice(kind, facts).length).toBeLessThan(134);
});

test('a limit is named with its day', () => {
	expect(shortNotice('correctionAsked', { ...facts, limitOn: '2026-12-02' })).toContain(
		'申请需要补正，补正期限至2026年12月2日。'
	);
});

test.each([
	['13800138000', '13800138000'],
	['+86 138 0013 8000', '13800138000'],
	['0086(138)0013-8000', '13800138000'],
	['0300-5550101', undefined],
	['+1 415 555 0100', undefined],
	['13800138000 13900139000', undefined],
	['12800138000', undefined],
	['', undefined],
])('the phone %j is the mobile number %j', (phone, expected) => {
	expect(mobileOf({ phone })).toBe(expected);
});

test.each(['', 'a', 'a@b', 'a@b.cn\n', 'a@b.cn\r\nBcc: c@d.cn', 'a b@c.cn', 'a@b.cn,c@d.cn', '<a@b.cn>'])(
	'%j is no address to write to',
	(email) => {
		expect(mailAddressOf({ email })).toBeUndefined();
	}
);

describe('the state of a message', () => {
	const created = '2026-11-25T02:00:00.000Z';
	const message = (deliveries: Delivery[], sentBy: string | null = null) => ({
		createdAt: created,
		sentAt: sentBy ? '2026-11-25T02:30:00.000Z' : null,
		sentBy,
		deliveries,
	});
	const mail: Delivery = { way: 'mail', nextTryAt: null, sentAt: null, lastError: null };
	const soon = new Date('2026-11-25T02:00:30.000Z');
	const afterwards = new Date('2026-11-25T02:03:00.000Z');

	test('is by hand where no way is set up, and where nobody took it up', () => {
		expect(messageState(message([]), false, soon)).toBe('byHand');
		expect(messageState(message([]), true, soon)).toBe('underWay');
		expect(messageState(message([]), true, afterwards)).toBe('byHand');
	});

	test('is under way while any way is still tried', () => {
		const sms: Delivery = {
			...mail,
			way: 'sms',
			nextTryAt: '2026-11-25T02:05:00.000Z',
			lastError: '短信接口暂时不收（503）',
		};
		const both = message([{ ...mail, lastError: '邮件服务器拒收（550）' }, sms]);
		expect(messageState(both, true, afterwards)).toBe('underWay');
		expect(messageLines(both)).toEqual([
			'电子邮件没有发出：邮件服务器拒收（550）',
			'短信没有发出：短信接口暂时不收（503），将于2026-11-25 10:05重试',
		]);
	});

	test('names who told the applicant', () => {
		expect(messageLines(message([{ ...mail, sentAt: '2026-11-25T02:30:00.000Z' }], 'mail'))).toEqual([
			'已发送电子邮件（2026-11-25 10:30）',
		]);
		expect(messageLines(message([], 'staff-id'))).toEqual(['已人工告知（2026-11-25 10:30）']);
	});
});
