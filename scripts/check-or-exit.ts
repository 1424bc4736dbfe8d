import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { checkContent } from '../src/gate/check-content.ts';

/** Runs the content gate and ends the process with 1 when it finds faults, each told with file, line and remedy. */
export function checkOrExit(contentDir: string, json = false): void {
	const { files, faults } = checkContent(contentDir, dayInShanghai(new Date().toISOString()));
	if (json) console.log(JSON.stringify({ files, faults }, null, 2));
	else {
		for (const { file, line, field, message } of faults)
			console.log(`${file} 第 ${line} 行 “${field}”：${message}`);
		if (faults.length > 0) console.log(`内容检查：${files} 个文件，${faults.length} 处问题`);
	}
	if (faults.length > 0) process.exit(1);
	if (!json && process.stdout.isTTY) console.log(`内容检查：${files} 个文件，没有问题`);
}
