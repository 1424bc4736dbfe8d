import {
	ruleOfLawHeadings,
	ruleOfLawRegulation,
	type RuleOfLawReport,
} from '../../domain/reports/rule-of-law-report.ts';
import { lastSubmissionDay } from '../../domain/reports/yearly-reports.ts';
import { filesOf, type CheckedFile } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** 法治政府建设年度报告: the five contents under their headings, submitted before 1 March, published before 1 April. */
export const ruleOfLawReports: Rule = {
	name: '法治政府建设年度报告',
	check: (content) =>
		filesOf(content, 'rule of law report').flatMap((file) => [
			...headingFaults(file),
			...emptyParts(file),
			...submissionFaults(file, content.today),
			...publicationFaults(file),
		]),
};

function headingFaults({ file, parts }: CheckedFile): Observation[] {
	const found = parts.headings.filter(({ depth }) => depth === 2);
	const wrong = ruleOfLawHeadings.findIndex((heading, i) => found[i]?.text !== heading);
	const stray = found[ruleOfLawHeadings.length];
	if (wrong >= 0) {
		const instead = found[wrong];
		return [
			{
				file,
				field: '正文',
				line: instead?.line ?? found.at(-1)?.line ?? 1,
				problem: `第${wrong + 1}部分的标题${instead ? `是“${instead.text}”` : '没有'}`,
				remedy: `应为“${ruleOfLawHeadings[wrong]}”（${ruleOfLawRegulation}规定的内容）`,
			},
		];
	}
	if (!stray) return [];
	const remedy = '报告共五个部分，其他情况写在第五部分里';
	return [{ file, field: '正文', line: stray.line, problem: `多出一个部分“${stray.text}”`, remedy }];
}

/** Parts without a word; the last one says so when there is nothing. */
function emptyParts({ file, parts, body }: CheckedFile): Observation[] {
	const pieces = body.split(/^## .*$/m).slice(1);
	return parts.headings
		.filter(({ depth }) => depth === 2)
		.flatMap(({ text, line }, i) => {
			if (/[^\s#]/.test((pieces[i] ?? '').replace(/^#.*$/gm, ''))) return [];
			const remedy = '请写明；第五部分没有内容的，写“没有其他需要报告的情况”';
			return [{ file, field: '正文', line, problem: `“${text}”下面没有内容`, remedy }];
		});
}

function submissionFaults({ file, data }: CheckedFile, today: string): Observation[] {
	const { year, submittedOn } = data as unknown as RuleOfLawReport;
	const found = { file, field: 'submittedOn', value: submittedOn ?? `year: ${year}` };
	const duty = `应在${year + 1}年3月1日前报送上一级党委和政府（${ruleOfLawRegulation}）`;
	if (submittedOn === undefined)
		return [{ ...found, problem: '没有填写上报日期', remedy: `${duty}，报送后填写`, level: 'warning' }];
	if (submittedOn > today)
		return [{ ...found, problem: `上报日期 ${submittedOn} 还没有到`, remedy: '请报送以后再填写' }];
	if (submittedOn <= lastSubmissionDay(year)) return [];
	return [{ ...found, problem: `上报晚了：${submittedOn}`, remedy: late(duty), level: 'warning' }];
}

function publicationFaults({ file, data }: CheckedFile): Observation[] {
	const { year, publishedAt } = data as unknown as RuleOfLawReport;
	const publishedOn = publishedAt.slice(0, 10);
	if (publishedOn < `${year + 1}-04-01`) return [];
	const problem = `公布晚了：${publishedOn}`;
	const remedy = late(`应在${year + 1}年4月1日前向社会公开（${ruleOfLawRegulation}第二十四条）`);
	return [{ file, field: 'publishedAt', value: publishedOn, problem, remedy, level: 'warning' }];
}

function late(duty: string): string {
	return `${duty}；以后按期办理，并在 waivers.yaml 写明原因`;
}
