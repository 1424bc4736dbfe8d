import type { Application } from './application.ts';

/** Fields of the application that say who the applicant is or how to reach them, in words. */
const particulars = {
	name: '姓名或者名称',
	contactPerson: '联系人',
	idNumber: '证件号码',
	phone: '联系电话',
	email: '电子邮箱',
	address: '通信地址',
} as const satisfies Partial<Record<keyof Application, string>>;

/** Which particulars of the applicant a text holds, in words; whatever their spaces, widths and case. */
export function particularsIn(text: string, application: Application): string[] {
	const searched = bare(text);
	return Object.entries(particulars)
		.filter(([field]) => {
			const value = bare(application[field as keyof typeof particulars]);
			return [...value].length > 1 && searched.includes(value);
		})
		.map(([, words]) => words);
}

function bare(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\-‐-―－]/g, '');
}
