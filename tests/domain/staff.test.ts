import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	mayAct,
	mayAudit,
	mayExportPersons,
	mayManageAccounts,
	mayRead,
	roleFault,
	rolesOfWords,
	type Right,
} from '../../src/domain/requests/rights.ts';
import { roles, type Role } from '../../src/domain/requests/roles.ts';
import { accountNameFault } from '../../src/domain/staff/account-name.ts';
import { mustWait } from '../../src/domain/staff/lock-out.ts';
import { passwordFault } from '../../src/domain/staff/password-rule.ts';

const someRoles = fc.subarray(Object.keys(roles) as Role[]);
const minutes = (m: number) => new Date(Date.UTC(2026, 10, 23) + m * 60_000);

describe('roles', () => {
	test('of cases go together; auditor and administrator stand alone', () => {
		expect(roleFault(['handler', 'reviewer', 'head'])).toBeUndefined();
		expect(roleFault(['auditor'])).toBeUndefined();
		expect(roleFault(['administrator'])).toBeUndefined();
		expect(roleFault(['auditor', 'administrator'])).toContain('审计员不能兼任');
		expect(roleFault(['administrator', 'head'])).toContain('管理员不能兼任');
		expect(roleFault([])).toBe('请至少选择一个角色');
	});
	test('that go together never let one account both read cases and manage accounts', () => {
		fc.assert(
			fc.property(someRoles, (held) => {
				fc.pre(roleFault(held) === undefined);
				expect(mayRead(held)).not.toBe(mayManageAccounts(held));
				if (mayAct(held)) expect(mayRead(held)).toBe(true);
			})
		);
	});
	test('an auditor reads and does not act', () => {
		expect([mayRead(['auditor']), mayAct(['auditor'])]).toEqual([true, false]);
	});
	test('are read from words, and unknown words are refused', () => {
		expect(rolesOfWords('审核人，经办人')).toEqual(['handler', 'reviewer']);
		expect(rolesOfWords('经办人,镇长')).toBeUndefined();
		expect(rolesOfWords('')).toEqual([]);
	});
});

describe('a password', () => {
	const guessable = ['lihua', '李华', '青禾镇'];
	test.each([
		['short-12345xy', '至少14个字符'],
		['长'.repeat(201), '最多200个字符'],
		['aaaaaaaaaaaaaaaaaa', '重复'],
		['abcabcabcabcabcabc', '重复'],
		['Ab1Ab1Ab1Ab1Ab1', '重复'],
		['lihua-lihua-lihua', '账号'],
		['青禾镇青禾镇李华lihua2026', '账号'],
		['12345678901234', '连续'],
		['abcdefghijklmnop', '连续'],
		['qwertyuiopasdfgh', '连续'],
		['98765432109876', '连续'],
	])('%j is refused: %s', (password, why) => expect(passwordFault(password, guessable)).toContain(why));
	test.each([
		'correct horse battery',
		'青禾的稻子八月十五才开始收割',
		'k7 Öß😀 zwölf 寒露',
		'x4n9-pq2rw-mh6yt-ab7cd',
	])('%j may be used', (password) => expect(passwordFault(password, guessable)).toBeUndefined());
	test('is measured in characters as they are hashed', () => {
		expect(passwordFault('𠮷𠮷𠮷野家的稻子八月', guessable)).toContain('至少14个字符');
		expect(passwordFault('ＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡ', guessable)).toContain('重复');
	});
	test('of random characters is hardly ever refused, and nothing makes the rule fail', () => {
		const own = fc.array(fc.constantFrom(...'kwzmrbxyh4792'), { minLength: 20, maxLength: 40 });
		fc.assert(
			fc.property(own, (a) => new Set(a).size < 6 || passwordFault(a.join(''), guessable) === undefined)
		);
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => passwordFault(any, ['', any]) !== null));
	});
});

describe('waiting', () => {
	const at = (...times: number[]) => times.map((m) => minutes(m).toISOString());
	test('begins with the third failure in ten minutes and lasts ten minutes from it', () => {
		expect(mustWait(at(0, 9), minutes(9))).toBe(false);
		expect(mustWait(at(0, 5, 9), minutes(9))).toBe(true);
		expect(mustWait(at(9, 0, 5), minutes(18.9))).toBe(true);
		expect(mustWait(at(0, 5, 9), minutes(19))).toBe(false);
		expect(mustWait(at(0, 5, 10), minutes(10))).toBe(false);
	});
	test('never lets more than three tries through in any ten minutes', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 60 * 60 }), { maxLength: 200 }), (seconds) => {
				const counted: number[] = [];
				for (const s of seconds.sort((a, b) => a - b))
					if (!mustWait(at(...counted.map((c) => c / 60)), minutes(s / 60))) counted.push(s);
				for (const [i, s] of counted.entries()) {
					const fourth = counted[i + 3];
					if (fourth !== undefined) expect(fourth - s).toBeGreaterThanOrEqual(600);
				}
			})
		);
	});
});

test.each(['lihua', 'li.hua-2', '0a'])('%j may name an account', (name) =>
	expect(accountNameFault(name)).toBeUndefined()
);
test.each(['', 'a', 'LiHua', '李华', 'li hua', '-lihua', 'x'.repeat(41), 'lihua\n'])(
	'%j may not name an account',
	(name) => expect(accountNameFault(name)).toContain('小写英文字母')
);

describe('what a role opens beside cases', () => {
	const opened = (right: Right) => (Object.keys(roles) as Role[]).filter((role) => right([role]));
	test('persons leave with the ledger by handlers and heads alone', () => {
		expect(opened(mayExportPersons)).toEqual(['handler', 'head']);
	});
	test('the record of the desk is read by auditor and administrator alone, who take no step', () => {
		expect(opened(mayAudit)).toEqual(['auditor', 'administrator']);
		expect(opened(mayAct)).toEqual(['handler', 'reviewer', 'head']);
	});
});
