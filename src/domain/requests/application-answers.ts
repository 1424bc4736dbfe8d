import { matters } from './terms.ts';
import {
	answerWays,
	applicantKinds,
	carriers,
	deliveries,
	idTypes,
	type Application,
} from './application.ts';

/** The answers of an application in the order of the form; without `wholeIdNumber` the middle of a person's is hidden. */
export function applicationAnswers(
	a: Application,
	{ wholeIdNumber }: { wholeIdNumber: boolean }
): { field: string; name: string; value: string }[] {
	const organisation = a.applicant === 'organisation';
	return [
		...(a.matter === 'recordCorrection'
			? [{ field: 'matter', name: '申请事项', value: matters[a.matter] }]
			: []),
		{ field: 'applicant', name: '申请人类别', value: applicantKinds[a.applicant] },
		{ field: 'name', name: organisation ? '单位名称' : '姓名', value: a.name },
		{
			field: 'idNumber',
			name: organisation ? '统一社会信用代码' : idTypes[a.idType],
			value: wholeIdNumber || organisation ? a.idNumber : hidden(a.idNumber),
		},
		...(organisation ? [{ field: 'contactPerson', name: '联系人', value: a.contactPerson }] : []),
		{ field: 'phone', name: '联系电话', value: a.phone },
		{ field: 'email', name: '电子邮箱', value: a.email },
		{ field: 'address', name: '通信地址', value: a.address },
		...(a.matter === 'recordCorrection' ? recordAnswers(a) : informationAnswers(a)),
	];
}

function informationAnswers(a: Application) {
	return [
		{ field: 'title', name: '信息名称', value: a.title },
		{ field: 'documentNumber', name: '文号', value: a.documentNumber },
		{ field: 'description', name: '其他特征描述', value: a.description },
		{ field: 'carrier', name: '提供方式', value: carriers[a.carrier] },
		{ field: 'delivery', name: '获取途径', value: deliveries[a.delivery] },
	];
}

function recordAnswers(a: Application) {
	return [
		{ field: 'title', name: '要求更正的信息记录', value: a.title },
		{ field: 'documentNumber', name: '文号或者编号', value: a.documentNumber },
		{ field: 'wrong', name: '不准确的内容', value: a.wrong },
		{ field: 'right', name: '正确的内容', value: a.right },
		{ field: 'evidence', name: '证据', value: a.evidence },
		{ field: 'delivery', name: '获取答复的途径', value: answerWays[a.delivery] },
	];
}

function hidden(number: string): string {
	return number.length < 8
		? number
		: `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}
