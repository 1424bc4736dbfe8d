import { limits, wrongCodes, type Act, type Rule, type Scope } from './limits.ts';

const most = (act: Act, scope: Scope, minutes = 60): number => {
	const rules: readonly Rule[] = limits[act];
	const rule = rules.find((r) => r.scope === scope && r.minutes === minutes);
	if (!rule || !('most' in rule))
		throw new Error(`No limit of ${act} for ${scope} within ${minutes} minutes`);
	return rule.most;
};

const day = 24 * 60;

/** The limits of tracking, exactly as they are applied. */
export const trackLimits: readonly string[] = [
	`同一受理编号${wrongCodes.minutes}分钟内填错${wrongCodes.free}次的，要等${wrongCodes.firstWait}分钟才能再试；以后每再填错一次，等候时间加倍，最长${wrongCodes.longestWait}分钟。填对以后，或者${wrongCodes.forgottenAfter / 60}小时没有再填错的，重新计算。`,
	`同一网络1小时内填错${most('track', 'address')}次，或者同一受理编号在各处1小时内填错共${most('track', 'number')}次的，要等到不足这个次数才能再试。`,
];

/** The limits of applying, exactly as they are applied. */
export const applyLimits: readonly string[] = [
	`同一网络1小时内最多核对${most('check', 'address')}次、上传附件${most('upload', 'address')} MB，最多提交${most('submit', 'address')}件；24小时内最多提交${most('submit', 'address', day)}件。`,
	`全部申请人合计，1小时内最多核对${most('check', 'everyone')}次，提交${most('submit', 'everyone')}件。`,
	`提交前，浏览器用几秒钟做一道运算，防止程序大量提交，不需要您操作。浏览器不能运算的，改答一道加法题，同一网络1小时内最多提交${most('submit by question', 'address')}件，24小时内最多${most('submit by question', 'address', day)}件，合计1小时内最多${most('submit by question', 'everyone')}件。`,
	`同一份申请2小时内最多试着提交${most('send', 'form', 120)}次。`,
];
