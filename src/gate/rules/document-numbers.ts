import { documentNumberSchema } from '../../domain/publication/index-number.ts';
import type { Site } from '../../domain/site.ts';
import type { CheckedFile, Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/**
 * 发文字号 in texts and titles (GB/T 9704: hexagonal brackets 〔〕 around the year), and those of the office's own
 * documents: its 机关代字, and the year of writing.
 */
export const documentNumbers: Rule = {
	name: '发文字号',
	check: ({ bodies, files, texts, site }) =>
		bodies.flatMap((checked) => [
			...misprints(checked.file, texts.get(checked.file) ?? '').filter(
				// What is wrong in the fields of an unsound file its schema has told.
				({ line }) => files.includes(checked) || line > linesBefore(checked, texts)
			),
			...(site ? strangeNumber(checked, site) : []),
		]),
};

/**
 * A number with the year in other brackets. Numbers of certificates (…字, …证), of decrees and announcements (令, 公告)
 * and of courts follow other rules.
 */
const misprint =
	/(\p{Script=Han}{1,10})(?:\[|【|［|\(|（)((?:19|20)\d{2})(?:\]|】|］|\)|）) *第?0*(\d+) *号/gu;

/** What every misprint holds; most texts have none, and this is quick to see. */
const trace = /[[【［(（](?:19|20)\d{2}[\]】］)）] *第?\d+ *号/;

function linesBefore({ file, body }: CheckedFile, texts: Content['texts']): number {
	return (texts.get(file) ?? '').split('\n').length - body.split('\n').length;
}

function misprints(file: string, text: string): (Observation & { line: number })[] {
	if (!trace.test(text)) return [];
	return text.split('\n').flatMap((line, i) =>
		[...line.matchAll(misprint)]
			.filter(([, code = '']) => !/([字证令]|公告|执照|合同|标准)$/.test(code))
			.map(([written, code = '', year, serial]) => ({
				file,
				line: i + 1,
				field: '发文字号',
				problem: `文号的年份没有用六角括号：${written}`,
				remedy: `请写成“${code}〔${year}〕${serial}号”`,
			}))
	);
}

function strangeNumber({ file, data }: CheckedFile, site: Site): Observation[] {
	const { documentNumber, issuer, writtenOn, jointOrgans } = data as {
		documentNumber?: string;
		issuer?: string;
		writtenOn?: string;
		jointOrgans?: string[];
	};
	if (!documentNumberSchema.safeParse(documentNumber).success || documentNumber === undefined) return [];
	const fault = (problem: string, remedy: string) => [
		{ file, field: 'documentNumber', value: documentNumber, problem, remedy },
	];
	const [code = '', year = ''] = documentNumber.split(/[〔〕]/);
	if (writtenOn !== undefined && !writtenOn.startsWith(year))
		return fault(
			`文号的年份与成文日期 ${writtenOn} 不是同一年`,
			'请核对文号和成文日期，文号的年份是成文的年份'
		);
	// A document that several organs issue bears the number of the one that leads.
	const joint = (jointOrgans ?? []).length > 0;
	if (joint || !issuer?.startsWith(site.organ) || code.startsWith(site.organCode)) return [];
	return fault(
		`文号的机关代字“${code}”不是本机关的`,
		`本机关的文号以“${site.organCode}”开头（site.yaml 的 organCode），请核对`
	);
}
