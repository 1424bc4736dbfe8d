import { addDays, dayInChinese, daysBetween, type Day } from '../calendar/day.ts';
import { groupedDigits, type Chart } from '../chart.ts';
import { shortestConsultation, type DecisionStep } from './decision-step.ts';

export type StepState = '已完成' | '进行中' | '未开始';

/** A step on the date axis. */
export interface TimelineStep {
	label: string;
	from: Day;
	/** Last day; the first one for a step of one day. */
	to: Day;
	/** Calendar days, the first day not counted; 0 for a step of one day. */
	days: number;
	state: StepState;
	/** Last day of the shortest consultation that the regulation allows. */
	shortestUntil?: Day;
}

/** A step of a decision as far as its time goes. */
type TimedStep = Pick<DecisionStep, 'step' | 'from' | 'to' | 'shortenReason'>;

/** The steps of one major decision on a date axis, as they stand on `today`. */
export function decisionTimeline(
	{ title, steps }: { title: string; steps: readonly TimedStep[] },
	today: Day
): Chart & { steps: TimelineStep[] } {
	const placed = steps.map((step) => placedStep(step, today));
	return {
		title: `${title}程序环节的时间`,
		conclusion: conclusionOf(steps, placed),
		table: {
			columns: ['程序环节', '开始日期', '结束日期', '历时（日，开始当日不计）', '状态'],
			rows: placed.map((step) => [step.label, step.from, step.to, step.days, step.state]),
		},
		steps: placed,
	};
}

/** When a step was or will be, as in 2026年3月2日至4月3日（32日）. */
export function spanInWords({ from, to, days }: TimelineStep): string {
	if (days === 0) return dayInChinese(from);
	const last = dayInChinese(to);
	const until = from.slice(0, 4) === to.slice(0, 4) ? last.slice('YYYY年'.length) : last;
	return `${dayInChinese(from)}至${until}（${groupedDigits(days)}日）`;
}

function placedStep({ step, from, to = from }: TimedStep, today: Day): TimelineStep {
	const state = from > today ? '未开始' : to >= today && to !== from ? '进行中' : '已完成';
	const placed = { label: step, from, to, days: daysBetween(from, to), state } as const;
	return step === '公众参与' ? { ...placed, shortestUntil: addDays(from, shortestConsultation) } : placed;
}

function conclusionOf(steps: readonly TimedStep[], placed: readonly TimelineStep[]): string {
	const consultation = placed.find((step) => step.label === '公众参与');
	if (!consultation) return `已列明${placed.length}个程序环节，其中没有公众参与环节。`;
	const { days, from, to, state } = consultation;
	const doing = { 已完成: '', 进行中: '正在', 未开始: '将' }[state];
	const until = state === '已完成' ? '' : `，至${dayInChinese(to)}止`;
	const length = days === 0 ? `的期限为${dayInChinese(from)}当日` : `${days}日${until}`;
	const said = `公众参与环节${doing}公开征求意见${length}`;
	if (days >= shortestConsultation) return `${said}，不少于法定的${shortestConsultation}日。`;
	const reason = steps.find((step) => step.step === '公众参与')?.shortenReason?.replace(/。$/, '');
	return `${said}，少于法定的${shortestConsultation}日${reason ? `，理由是：${reason}` : ''}。`;
}
