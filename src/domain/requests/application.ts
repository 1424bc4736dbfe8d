import { z } from 'zod';
import { isCreditCode } from '../identifiers/credit-code.ts';
import { isResidentId } from '../identifiers/resident-id.ts';
import { formText, tidyCode } from './form-text.ts';
import { keysOf, matters } from './terms.ts';

export const applicantKinds = { person: '自然人', organisation: '法人或其他组织' } as const;
export const idTypes = {
	resident: '居民身份证',
	passport: '护照',
	hongKongMacao: '港澳居民来往内地通行证',
	taiwan: '台湾居民来往大陆通行证',
	foreigner: '外国人永久居留身份证',
	other: '其他有效证件',
} as const;
export const carriers = { electronic: '电子', paper: '纸质' } as const;
export const deliveries = {
	portal: '在本网站查询页下载',
	email: '电子邮件',
	post: '邮寄',
	counter: '到窗口领取',
} as const;
/** The same ways, for an answer without information. */
export const answerWays = { ...deliveries, portal: '在本网站查询页查看' } as const;

const email = z.email();

/**
 * The application form: what 条例 art. 29 lists and nothing more; for the correction of a record (art. 41) which record,
 * what is wrong, what is right, and the evidence instead of the information. Every field is a string as a browser sends
 * it. Numbers are tidied (full-width digits, spaces); all faults are reported in one go, in the applicant's words.
 */
export const applicationSchema = z.object({
	matter: z.enum(keysOf(matters)).catch('disclosure'),
	applicant: z.enum(keysOf(applicantKinds), { error: '请选择申请人类别' }),
	name: formText('姓名或名称', 100),
	idType: z.enum(keysOf(idTypes)).catch('resident'),
	idNumber: formText('证件号码', 40).transform(tidyCode),
	/** The applicant has checked a number that fails its check character. */
	idChecked: z.literal('yes').optional().catch(undefined),
	contactPerson: formText('联系人', 50),
	phone: formText('联系电话', 40).transform((value) => value.normalize('NFKC')),
	email: formText('电子邮箱', 100).transform((value) => value.normalize('NFKC')),
	address: formText('通信地址', 200),
	title: formText('信息名称', 200),
	documentNumber: formText('文号', 60),
	description: formText('其他特征描述', 2000),
	wrong: formText('不准确的内容', 2000),
	right: formText('正确的内容', 2000),
	evidence: formText('证据', 2000),
	carrier: z.enum(keysOf(carriers), { error: '请选择信息的提供方式' }),
	delivery: z.enum(keysOf(deliveries), { error: '请选择获取途径' }),
});

export type Application = z.infer<typeof applicationSchema>;
export type ApplicationField = keyof Application;

/** Names of all fields, in the order of the form. */
export const applicationFields = Object.keys(applicationSchema.shape);

/** A fault in one field, in words for the person who filled it in. */
export interface FieldFault {
	field: string;
	message: string;
}

export type ReadApplication = { ok: true; application: Application } | { ok: false; faults: FieldFault[] };

/** Reads what a browser sent. All faults are found in one go, in the order of the form, at most one a field. */
export function readApplication(sent: Record<string, string>): ReadApplication {
	const values = { ...sent, ...settledFields(sent) };
	const read: Partial<Record<string, unknown>> = {};
	const faults = new Map<string, string>();
	for (const [field, schema] of Object.entries(applicationSchema.shape)) {
		const parsed = schema.safeParse(values[field]);
		if (parsed.success) read[field] = parsed.data;
		else faults.set(field, parsed.error.issues[0]?.message ?? '请核对');
	}
	for (const { field, message } of faultsBetween(read)) {
		if (!faults.has(field)) faults.set(field, message);
	}
	if (faults.size === 0) return { ok: true, application: read as Application };
	return {
		ok: false,
		faults: [...faults]
			.map(([field, message]) => ({ field, message }))
			.sort((a, b) => applicationFields.indexOf(a.field) - applicationFields.indexOf(b.field)),
	};
}

/** What one field demands of another; a field that is faulty by itself is absent here. */
function faultsBetween(form: Partial<Application>): { field: ApplicationField; message: string }[] {
	const faults: { field: ApplicationField; message: string }[] = [];
	const fault = (field: ApplicationField, message: string) => faults.push({ field, message });

	if (form.name === '') fault('name', form.applicant === 'organisation' ? '请填写单位名称' : '请填写姓名');
	const identity = identityFault(form);
	if (identity) fault('idNumber', identity);
	if (form.phone === '' && form.email === '' && form.address === '')
		fault('phone', '请至少填写一种联系方式：联系电话、电子邮箱或通信地址');
	if (form.phone && !/^(?=(?:\D*\d){5})[0-9+() \-—]{5,40}$/.test(form.phone))
		fault('phone', '联系电话只能有数字、空格、括号和短横线，至少5位数字，例如 0300-5550101');
	if (form.email && !email.safeParse(form.email).success)
		fault('email', '电子邮箱的写法不对，应类似 name@example.cn');
	if (form.delivery === 'email' && form.email === '') fault('email', '您选择用电子邮件获取，请填写电子邮箱');
	if (form.delivery === 'post' && form.address === '') fault('address', '您选择邮寄，请填写通信地址');
	if (form.matter === 'recordCorrection') return [...faults, ...recordFaults(form)];
	if (form.title === '' && form.documentNumber === '' && form.description === '')
		fault('title', '请写明要申请的信息：名称、文号或者其他特征描述，至少填写一项');
	if (form.carrier === 'paper' && (form.delivery === 'portal' || form.delivery === 'email'))
		fault('delivery', '纸质信息不能通过网络提供，请改选“邮寄”或“到窗口领取”，或者把提供方式改为“电子”');
	return faults;
}

/** The fields that a matter does not ask for. An answer about a record goes out in the form of its way. */
function settledFields({ matter, delivery }: Record<string, string>): Record<string, string> {
	if (matter !== 'recordCorrection') return { wrong: '', right: '', evidence: '' };
	const carrier = delivery === 'post' || delivery === 'counter' ? 'paper' : 'electronic';
	return { description: '', carrier };
}

/** What art. 41 asks of whoever wants a record about themselves corrected. */
function recordFaults(form: Partial<Application>): { field: ApplicationField; message: string }[] {
	const demanded = {
		title: '请写明要求更正的是哪一项信息记录',
		wrong: '请写明记录中不准确的内容',
		right: '请写明正确的内容',
		evidence: '请写明有哪些证据证明记录不准确（条例第四十一条）',
	} as const;
	return Object.entries(demanded).flatMap(([field, message]) =>
		form[field as keyof typeof demanded] === '' ? [{ field: field as ApplicationField, message }] : []
	);
}

function identityFault(form: Partial<Application>): string | undefined {
	const { idNumber } = form;
	const organisation = form.applicant === 'organisation';
	if (idNumber === undefined) return undefined;
	if (idNumber === '') return organisation ? '请填写统一社会信用代码' : '请填写证件号码';
	if (!/^[0-9A-Z()]+$/.test(idNumber)) return '证件号码只能有数字和英文字母，请核对';
	if (form.idChecked) return undefined;
	const checkedAgainst = organisation ? '统一社会信用代码' : '居民身份证号码';
	const correct = organisation
		? isCreditCode(idNumber)
		: form.idType !== 'resident' || isResidentId(idNumber);
	if (correct) return undefined;
	return `${checkedAgainst}的校验位不符，请对照证件核对；确认无误的，请勾选“号码已核对无误”`;
}
