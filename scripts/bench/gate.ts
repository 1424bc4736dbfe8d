import { findingInWords, type Finding } from '../../src/domain/publication/finding.ts';
import { checkGoodDocuments } from './precision.ts';
import { tryCases } from './recall.ts';
import { seededSet } from './seeded-set.ts';

/**
 * Measures the content gate on the demonstration's content: recall on the seeded set of faults, false alarms on sound
 * documents (and on laws, from a folder of Markdown files), and time. False when a fault is missed, when there is more
 * than one false alarm in 1,000 documents, or when 1,000 documents take more than 10 seconds.
 */
export async function benchGate(corpus: string | undefined): Promise<boolean> {
	const start = performance.now();
	const { tried, alarmsOnSound } = await tryCases(await seededSet(), 'content');
	const seconds = (performance.now() - start) / 1000;
	const missed = tried.filter(({ caught }) => !caught);
	console.log('查出率');
	for (const kind of new Set(tried.map(({ seeded }) => seeded.kind))) {
		const ofKind = tried.filter(({ seeded }) => seeded.kind === kind);
		const caught = ofKind.filter((one) => one.caught).length;
		console.log(`  ${kind}：${caught}/${ofKind.length}`);
	}
	const share = (((tried.length - missed.length) / tried.length) * 100).toFixed(1);
	console.log(
		`  合计：${tried.length - missed.length}/${tried.length}，${share}%（${seconds.toFixed(1)}秒）`
	);
	for (const { seeded, said } of missed) {
		console.log(`  漏查：${seeded.kind}·${seeded.name}，应由〔${seeded.expected.rule}〕查出`);
		print(said);
	}
	print(alarmsOnSound);

	const good = await checkGoodDocuments('content', corpus);
	const documents = good.demonstration + good.lookAlikes + good.laws;
	const perThousand = (count: number) => ((count * 1000) / documents).toFixed(2);
	console.log('误报率');
	console.log(
		`  没有错误的文稿${documents}件（演示${good.demonstration}件，形似有错的${good.lookAlikes}件，法律各章${good.laws}件）`
	);
	console.log(`  误报错误${good.errors.length}处，每1000件${perThousand(good.errors.length)}处`);
	print(good.errors);
	console.log(`  提示${good.warnings.length}处，每1000件${perThousand(good.warnings.length)}处`);
	for (const rule of new Set(good.warnings.map((finding) => finding.rule)))
		console.log(`    〔${rule}〕${good.warnings.filter((finding) => finding.rule === rule).length}处`);
	const forThousand = (good.seconds * 1000) / documents;
	console.log(`用时：${good.seconds.toFixed(2)}秒，每1000件${forThousand.toFixed(2)}秒`);

	const alarms = good.errors.length + alarmsOnSound.length;
	const tooSlow = documents >= 1000 && forThousand > 10;
	return missed.length === 0 && alarms <= documents / 1000 && !tooSlow;
}

function print(findings: Finding[]): void {
	for (const finding of findings) console.log(`    〔${finding.rule}〕${findingInWords(finding)}`);
}
