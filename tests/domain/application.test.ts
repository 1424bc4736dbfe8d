import { describe, expect, test } from 'vitest';
import { readApplication } from '../../src/domain/requests/application.ts';
import { fileFaults, largestFile } from '../../src/domain/requests/files.ts';
import { goodApplication } from '../fixtures/application.ts';

const faultsOf = (changes: Record<string, string>) => {
	const read = readApplication({ ...goodApplication, ...changes });
	return read.ok ? {} : Object.fromEntries(read.faults.map((f) => [f.field, f.message]));
};

describe('the application form', () => {
	test('takes a complete application', () => {
		expect(readApplication(goodApplication).ok).toBe(true);
	});

	test('names every missing answer at once, in the order of the form', () => {
		const read = readApplication({});
		expect(read.ok ? [] : read.faults.map((f) => f.field)).toEqual([
			'applicant',
			'name',
			'idNumber',
			'phone',
			'title',
			'carrier',
			'delivery',
		]);
	});

	test.each([
		['name', 100],
		['address', 200],
		['title', 200],
		['documentNumber', 60],
		['description', 2000],
		['contactPerson', 50],
	])('%s longer than %i characters is refused', (field, longest) => {
		expect(faultsOf({ [field]: '青'.repeat(longest) })).toEqual({});
		expect(faultsOf({ [field]: '青'.repeat(longest + 1) })[field]).toContain(`不能超过${longest}个字`);
	});

	test.each(['name', 'idNumber', 'phone', 'email', 'address', 'title', 'documentNumber', 'description'])(
		'control characters in %s are refused',
		(field) => expect(faultsOf({ [field]: 'a\u0000b' })[field]).toContain('控制字符')
	);

	test('a line that turns the writing direction is refused', () => {
		expect(faultsOf({ title: '决算\u202Efdp.exe' })['title']).toContain('控制字符');
	});

	test('HTML is kept as the text that it is', () => {
		const read = readApplication({ ...goodApplication, title: '<script>alert(1)</script>' });
		expect(read.ok && read.application.title).toBe('<script>alert(1)</script>');
	});

	test('full-width digits, spaces and small letters in a number are understood', () => {
		const read = readApplication({ ...goodApplication, idNumber: ' １１０１０５ １９４９１２３１ ００２x ' });
		expect(read.ok && read.application.idNumber).toBe('11010519491231002X');
	});

	test('a wrong check character is told, and can be overridden', () => {
		const wrong = { idNumber: '110105194912310021' };
		expect(faultsOf(wrong)['idNumber']).toContain('校验位');
		expect(faultsOf({ ...wrong, idChecked: 'yes' })).toEqual({});
	});

	test('a passport number has no check character', () => {
		expect(faultsOf({ idType: 'passport', idNumber: 'E12345678' })).toEqual({});
	});

	test('an organisation gives its credit code', () => {
		expect(faultsOf({ applicant: 'organisation', idNumber: '11500224504321465W' })).toEqual({});
		expect(faultsOf({ applicant: 'organisation', idNumber: '11500224504321465X' })['idNumber']).toContain(
			'统一社会信用代码'
		);
	});

	test.each([
		['phone', { phone: 'abc' }],
		['email', { email: 'no-at-sign' }],
		['email', { delivery: 'email' }],
		['address', { delivery: 'post', carrier: 'paper' }],
		['delivery', { carrier: 'paper' }],
		['carrier', { carrier: 'stone' }],
	])('%s is asked for when %o', (field, changes) => {
		expect(Object.keys(faultsOf(changes as Record<string, string>))).toContain(field);
	});

	test('no purpose is asked and none is kept (三需要)', () => {
		const read = readApplication({ ...goodApplication, purpose: '科研' });
		expect(read.ok && Object.keys(read.application)).not.toContain('purpose');
	});
});

describe('uploaded files', () => {
	const file = { name: '证明.pdf', size: 10, type: 'application/pdf' } as const;
	test('a PDF with its ending is taken', () => expect(fileFaults([file])).toEqual([]));
	test.each([
		['空文件', { ...file, size: 0 }],
		['超过', { ...file, size: largestFile + 1 }],
		['只接收', { ...file, name: 'a.exe', type: undefined }],
		['扩展名', { ...file, name: 'a.jpg' }],
	])('is told: %s', (message, bad) => expect(fileFaults([bad]).join()).toContain(message));
	test('more than five files are too many', () => {
		expect(fileFaults(Array.from({ length: 6 }, () => file)).join()).toContain('最多上传5个');
	});
	test('30 MB together is the limit', () => {
		const big = { ...file, size: largestFile };
		expect(fileFaults([big, big, big])).toEqual([]);
		expect(fileFaults([big, big, big, file]).join()).toContain('合计');
	});
});
