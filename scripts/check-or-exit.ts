import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { checkContent } from '../src/gate/check-content.ts';
import { noteRareCharacters } from '../src/gate/rare-character-notes.ts';

/**
 * Runs the content gate and ends the process with 1 when it finds faults, each told with file, line and remedy. Notes are
 * told too, and change nothing.
 */
export async function checkOrExit(contentDir: string, json = false): Promise<void> {
	const { files, faults } = checkContent(contentDir, dayInShanghai(new Date().toISOString()));
	const notes = await noteRareCharacters(contentDir);
	if (json) console.log(JSON.stringify({ files, faults, notes }, null, 2));
	else {
		for (const { file, line, message } of notes) console.log(`提示：${file} 第 ${line} 行：${message}`);
		for (const { file, line, field, message } of faults)
			console.log(`${file} 第 ${line} 行 “${field}”：${message}`);
		if (faults.length > 0) console.log(`内容检查：${files} 个文件，${faults.length} 处问题`);
	}
	if (faults.length > 0) process.exit(1);
	if (!json && process.stdout.isTTY) console.log(`内容检查：${files} 个文件，没有问题`);
}
