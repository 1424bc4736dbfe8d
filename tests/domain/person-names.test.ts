import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personsIn } from '../../src/domain/identifiers/person-names.ts';
import { particularsIn } from '../../src/domain/requests/applicant-particulars.ts';
import { application } from '../fixtures/register.ts';

describe('what looks like a person in a short text', () => {
	test.each([
		'王小明的宅基地审批',
		'村民李伟低保档案',
		'对张某某的行政处罚决定书',
		'张××房屋征收协议',
		'刘建国户危房改造',
		'我家门口道路的规划',
		'陈静女士反映的问题',
		'赵勇等人的信访材料',
		'申请人王强的答复',
	])('is found in %s', (text) => expect(personsIn(text)).not.toEqual([]));

	test.each([
		'2026年上半年宅基地审批结果',
		'石桥村王庄组承包地确权情况',
		'赵庄村宅基地审批',
		'陈家湾自来水工程招标文件',
		'罗汉果种植补贴发放名单',
		'村民委员会换届选举办法',
		'居民养老保险参保人数',
		'当事人陈述申辩的程序',
		'范围内房屋征收补偿方案',
		'农村低保户数',
		'余热利用项目档案',
		'董事会决议',
	])('is not found in %s', (text) => expect(personsIn(text)).toEqual([]));

	test('is found for any name of two or three characters as an owner', () => {
		const name = fc
			.tuple(fc.constantFrom(...'王李张刘陈杨赵吴徐孙朱胡郭'), fc.constantFrom('伟', '秀英', '建国', '敏'))
			.map((parts) => parts.join(''));
		fc.assert(fc.property(name, (who) => personsIn(`${who}的宅基地审批`).length > 0));
	});
});

describe('particulars of the applicant', () => {
	test('are found whatever their spaces and widths', () => {
		const who = { ...application, name: '张 三丰', email: 'Zhang@example.cn', address: '青禾镇石桥村3组' };
		expect(particularsIn('张三丰申请', who)).toEqual(['姓名或者名称']);
		expect(particularsIn('电话 ０３００５５５０１８８', who)).toEqual(['联系电话']);
		expect(particularsIn('zhang@EXAMPLE.cn，青禾镇 石桥村3组', who)).toEqual(['电子邮箱', '通信地址']);
		expect(particularsIn('宅基地审批结果', who)).toEqual([]);
	});
});
