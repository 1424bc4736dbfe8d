import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { findingInWords } from '../src/domain/publication/finding.ts';
import { checkContent } from '../src/gate/check-content.ts';
import { showProgress } from './progress.ts';

/** How the gate's findings are printed. */
export interface Printing {
	/** JSON for machines. */
	json?: boolean;
	/** Also what the office has waived, with reasons. */
	waivers?: boolean;
}

/**
 * Runs the content gate and ends the process with 1 when it finds errors. Warnings are told too, and change nothing.
 */
export async function checkOrExit(contentDir: string, { json, waivers }: Printing = {}): Promise<void> {
	const progress = showProgress();
	const today = dayInShanghai(new Date().toISOString());
	const { files, findings, waived } = await checkContent(contentDir, today, (rule) =>
		progress.say(`内容检查：${rule}……`)
	);
	progress.end();
	const errors = findings.filter(({ level }) => level === 'error');
	const warnings = findings.filter(({ level }) => level === 'warning');
	if (json) console.log(JSON.stringify({ files, findings, waived }, null, 2));
	else {
		for (const finding of warnings) console.log(`提示〔${finding.rule}〕${findingInWords(finding)}`);
		for (const finding of errors) console.log(`错误〔${finding.rule}〕${findingInWords(finding)}`);
		for (const finding of waivers ? waived : []) {
			const { by, on, until, reason } = finding.waiver;
			const term = until ? `，至${until}` : '';
			console.log(
				`保留〔${finding.rule}〕${findingInWords(finding)} · 理由：${reason}（${by}，${on}${term}）`
			);
		}
		const count = `错误${errors.length}处，提示${warnings.length}处，保留${waived.length}处`;
		if (findings.length > 0 || waivers || process.stdout.isTTY)
			console.log(`内容检查：${files}个文件，${count}`);
	}
	if (errors.length > 0) process.exit(1);
}
