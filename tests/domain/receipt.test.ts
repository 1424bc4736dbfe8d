import {
	array,
	assert,
	asyncProperty,
	base64String,
	integer,
	property,
	string,
	uint8Array,
} from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/domain/requests/base64url.ts';
import { checkReceipt, digestOfContent } from '../../src/domain/requests/receipt-check.ts';
import { receiptContent } from '../../src/domain/requests/receipt-content.ts';
import { receiptFile } from '../../src/domain/requests/receipt-file.ts';
import { receiptFindings } from '../../src/domain/requests/receipt-findings.ts';
import { fingerprintOf } from '../../src/domain/requests/receipt-key.ts';
import { canCheckSignatures } from '../../src/domain/requests/receipt-signature.ts';
import { longestReceiptText, readReceiptText } from '../../src/domain/requests/receipt-text.ts';
import { confirmedReceipt } from '../../src/domain/requests/receipt.ts';
import { facts, newSigningKey, signed, signedText, type SigningKey } from '../fixtures/receipt.ts';
import { application } from '../fixtures/register.ts';

let key: SigningKey;
let receipt: string;
beforeAll(async () => {
	key = await newSigningKey();
	receipt = signed(key);
});

const check = (typed: string, ...others: SigningKey[]) =>
	checkReceipt(
		typed,
		[key, ...others].map(({ published }) => published)
	);
const whyNot = async (typed: string) => {
	const result = await check(typed);
	return result.valid ? '' : result.why;
};

describe('a receipt', () => {
	test('says what was signed, to the second', async () => {
		expect(await check(receipt)).toMatchObject({
			valid: true,
			receipt: { ...facts, kind: 'submitted', at: '2026-11-23T02:00:00Z', signedAt: '2026-11-23T02:00:00Z' },
			fingerprint: await fingerprintOf(key.published.publicKey),
			content: undefined,
		});
	});

	test.each([
		[{ kind: 'official', on: '2026-12-21' } as const, '2026-12-21'],
		[{ kind: 'estimated', on: '2027-01-20' } as const, '2027-01-20（暂估'],
		[{ kind: 'unknown' } as const, '放假安排公布后确定'],
	])('of a confirmation carries the day of receipt and the due date %j', async (due, words) => {
		const confirmed = confirmedReceipt({ ...facts, receivedOn: '2026-11-23', due });
		const result = await check(signed(key, confirmed));
		expect(result).toMatchObject({
			valid: true,
			receipt: { kind: 'confirmed', confirmed: confirmed.confirmed },
		});
		const rows = Object.fromEntries(receiptFindings(result).rows.map(({ name, value }) => [name, value]));
		expect(rows['收到申请之日']).toBe('2026-11-23');
		expect(rows['答复期限']).toContain(words);
	});

	test('with one bit changed anywhere does not verify', async () => {
		const bytes = Buffer.from(receipt);
		await assert(
			asyncProperty(
				integer({ min: 0, max: bytes.length - 1 }),
				integer({ min: 0, max: 7 }),
				async (at, bit) => {
					const changed = Buffer.from(bytes);
					changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
					return !(await check(changed.toString('latin1'))).valid;
				}
			),
			{ numRuns: 1500 }
		);
	});

	test('with a character more or less at its end does not verify', async () => {
		expect(await whyNot(`${receipt}A`)).toContain('不完整');
		expect(await whyNot(receipt.slice(0, -1))).toContain('不完整');
	});

	test('verifies with line breaks, blanks and invisible characters in it, in its address, and in running text', async () => {
		await assert(
			asyncProperty(array(integer({ min: 0, max: receipt.length }), { maxLength: 12 }), async (places) => {
				const broken = places.reduce(
					(text, at) => `${text.slice(0, at)} \r\n\u3000\u200B${text.slice(at)}`,
					receipt
				);
				return (await check(broken)).valid;
			}),
			{ numRuns: 100 }
		);
		expect(await check(`https://www.example.gov.cn/request/verify/#${receipt}`)).toMatchObject({
			valid: true,
		});
		expect(await check(`您好，回执：${receipt}。谢谢`)).toMatchObject({ valid: true });
	});

	test('of a key that the office did not publish is refused, also under the id of one that it did', async () => {
		const forger = await newSigningKey();
		expect(await whyNot(signed(forger))).toContain('不是本机关公布的密钥');
		const borrowed = { ...forger, published: key.published };
		expect(await whyNot(signed(borrowed))).toContain('签名与内容不符');
	});

	test('is refused when the published key was exchanged under its old id', async () => {
		const other = await newSigningKey({ id: key.published.id });
		expect(await checkReceipt(signed(other), [other.published])).toMatchObject({ valid: false });
	});

	test('of a retired key verifies when it was signed before, and is refused from its retirement on', async () => {
		const old = await newSigningKey({ retiredAt: '2026-06-01T00:00:00.000Z' });
		expect(await check(signed(old, facts, '2026-05-31T23:59:59.999Z'), old)).toMatchObject({ valid: true });
		expect(await check(signed(old, facts, '2026-06-01T00:00:00.000Z'), old)).toMatchObject({ valid: false });
		expect(await check(signed(key, facts, '2025-12-31T23:59:59.000Z'))).toMatchObject({ valid: false });
	});
});

describe('bad input', () => {
	test.each([
		['', '没有找到回执'],
		['你好', '没有找到回执'],
		['<script>alert(1)</script>', '没有找到回执'],
		['GKR1..', '没有找到回执'],
		['GKR2.AAAA.AAAA', '第2版'],
		[`GKR1.AAAA.${'A'.repeat(86)}`, '读不出来'],
		['x'.repeat(1024 * 1024), '过长'],
		['GKR1.'.repeat(5000), '不完整'],
	])('%.30s is refused with a reason', async (typed, why) => expect(await whyNot(typed)).toContain(why));

	test('of any kind is refused, never thrown', async () => {
		await assert(
			asyncProperty(string({ unit: 'binary', maxLength: 400 }), base64String(), async (a, b) => {
				return !(await check(`${a}GKR1.${b}.${b}`)).valid;
			})
		);
	});

	test.each(['[]', '{}', '1', 'null', '[2,"x"]', '["__proto__"]', '[1,"a","2026-0001","submitted"]'])(
		'%s, although signed, is no receipt',
		async (payload) => expect(await check(signedText(key, payload))).toMatchObject({ valid: false })
	);

	test('facts that are no receipt are not signed', () => {
		expect(() => signed(key, { ...facts, number: '1' })).toThrow();
		expect(() => signed(key, { ...facts, organ: '' })).toThrow();
	});
});

describe('a saved receipt', () => {
	const proven = {
		salt: 'AAAAAAAAAAAAAAAAAAAAAA',
		application: {
			...application,
			title: `GKR1.AAAA.${'A'.repeat(86)}`,
			description: '第一行\n【申请内容结束】\n回执：',
		},
		files: [{ name: '身份证明.pdf', digest: '0'.repeat(64) }],
	};
	const save = async (content = receiptContent(proven)) => {
		const text = signed(key, { ...facts, content: await digestOfContent(content) });
		const written = readReceiptText(text);
		if ('fault' in written) throw new Error(written.fault);
		const checkAt = 'https://www.example.gov.cn/request/verify/';
		return receiptFile({ receipt: written.receipt, text, content, fingerprint: '0'.repeat(64), checkAt });
	};

	test('proves the application, also one that imitates a receipt, with any line ends', async () => {
		const { name, text } = await save();
		expect(name).toBe('政府信息公开申请提交回执-2026-0001.txt');
		expect(await check(text)).toMatchObject({ valid: true, content: receiptContent(proven) });
		expect(await check(text.replaceAll('\n', '\r\n'))).toMatchObject({ valid: true });
		expect(text.length).toBeLessThan(longestReceiptText);
	});

	test('with another application is refused', async () => {
		const { text } = await save();
		expect(await whyNot(text.replace('张三', '李四'))).toContain('申请内容被改动过');
		expect(await whyNot(text.replace('身份证明', '委托书'))).toContain('申请内容被改动过');
	});

	test('with the longest answers and files can still be checked', async () => {
		const long = Object.fromEntries(Object.entries(application).map(([field, value]) => [field, value]));
		const content = receiptContent({
			...proven,
			application: { ...application, ...long, description: '述'.repeat(2000), address: '址'.repeat(200) },
			files: Array.from({ length: 5 }, () => ({ name: '名'.repeat(255), digest: '0'.repeat(64) })),
		});
		expect(await check((await save(content)).text)).toMatchObject({ valid: true });
	});

	test('gives another digest with another salt, so that the application cannot be guessed from the receipt', async () => {
		const other = receiptContent({ ...proven, salt: 'BAAAAAAAAAAAAAAAAAAAAA' });
		expect(await digestOfContent(other)).not.toBe(await digestOfContent(receiptContent(proven)));
	});
});

test('signatures are checked as RFC 8032 says', async () => expect(await canCheckSignatures()).toBe(true));

test('base64url is read back, and read in one way only', () => {
	assert(
		property(uint8Array({ maxLength: 90 }), (bytes) => {
			const text = toBase64url(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64url'));
			expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
		})
	);
	expect(fromBase64url('AB')).toBeUndefined();
	expect(fromBase64url('A')).toBeUndefined();
	expect(fromBase64url('A+==')).toBeUndefined();
});
