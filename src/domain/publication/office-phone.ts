import { z } from 'zod';
import { fault } from './finding.ts';

/** A phone of an office with its area code, such as 0300-5550101; a private mobile is refused. */
export const officePhoneSchema = z
	.string({ error: '请填写办公电话，例如 0300-5550101' })
	.refine((value) => !/(?<!\d)1[3-9]\d{9}(?!\d)/.test(value.replace(/[\s-]/g, '')), {
		error: fault('写的是手机号码', '请改写办公电话，不公开个人手机号码'),
		abort: true,
	})
	.regex(/^(\d{5}|0\d{2,3}-\d{7,8})$/, { error: '办公电话应写成 0300-5550101 的样子，或者五位服务热线' });
