import { checkCaseFile } from '../src/case-file/check.ts';
import type { Manifest } from '../src/case-file/manifest.ts';
import { minuteInShanghai } from '../src/domain/calendar/day.ts';
import { fingerprintInGroups } from '../src/domain/requests/receipt-key.ts';
import { registerOrExit } from './register-or-exit.ts';
import { keysFrom } from './verify-receipt.ts';

/**
 * Checks a case file with the keys of a file or an address; without, with those of the register here, and its events
 * against the register. Throws an error in words when the keys cannot be had.
 */
export async function findingsOnCase(
	archive: Uint8Array,
	keys: string | undefined
): Promise<{ faults: string[]; lines: string[] }> {
	const check = await checkCaseFile(archive, await keysFrom(keys));
	if (!check.valid) return { faults: check.faults, lines: [] };
	const { manifest, fingerprint } = check;
	const { files, events, head } = manifest;
	const whole = events.filter(({ record }) => record).length;
	const faults = keys === undefined ? await registerFaults(manifest) : [];
	const compared =
		keys === undefined ? '与登记簿逐条核对，位置和摘要都相符' : '没有与登记簿核对：要由本机关出示登记簿';
	return {
		faults,
		lines: [
			`OK：${files.length}个文件与签了名的清单相符，没有被改动过`,
			`由${manifest.organ}制作：受理编号${manifest.number}，${minuteInShanghai(manifest.signedAt)}`,
			`密钥指纹：${fingerprintInGroups(fingerprint)}（应与本机关公布的一致）`,
			`登记簿：${events.length}条记录的位置和摘要由本机关签名，其中${whole}条附有原文，重算相符`,
			`　　　　当时末尾是第${head.position}条，摘要${head.hash}`,
			`　　　　${compared}`,
		],
	};
}

/** Records of a signed list that do not stand so in the register here. */
async function registerFaults({ events, head }: Manifest): Promise<string[]> {
	const db = await registerOrExit();
	const positions = [...events, head].map(({ position }) => position);
	const rows = await db
		.selectFrom('events')
		.select(['position', 'hash'])
		.where('position', 'in', positions)
		.execute()
		.finally(() => db.destroy());
	const hashes = new Map(rows.map(({ position, hash }) => [position, hash]));
	return [...events, head].flatMap(({ position, hash }) =>
		hashes.get(position) === hash ? [] : [`登记簿第${position}条记录与案卷不符。`]
	);
}
