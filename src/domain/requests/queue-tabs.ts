import { isOpen, type State } from './states.ts';

/** The tabs of the desk's queue. */
export const queueTabs = {
	open: '全部待办',
	today: '今天到期和待确认收到',
	soon: '3个工作日内到期',
	overdue: '已超期',
	waiting: '等待他人',
	done: '已办结',
	all: '全部申请',
} as const;

export type QueueTab = keyof typeof queueTabs;

/** What the tabs need to know of a request. */
export interface Queued {
	row: { state: State };
	/** Working days left; negative when overdue, undefined when there is no date. */
	daysLeft: number | undefined;
	/** An opinion, a correction, reasons or a payment is awaited. */
	waiting: boolean;
	/** Messages that must be passed on by hand. */
	messages: number;
}

/** Whether a request belongs on a tab. */
export function inTab({ row, daysLeft, waiting, messages }: Queued, tab: QueueTab): boolean {
	if (tab === 'all') return true;
	const open = isOpen(row.state) || messages > 0;
	if (tab === 'done') return !open;
	if (!open) return false;
	switch (tab) {
		case 'open':
			return true;
		case 'today':
			return row.state === 'submitted' || row.state === 'confirming' || daysLeft === 0;
		case 'soon':
			return daysLeft !== undefined && daysLeft >= 0 && daysLeft <= 3;
		case 'overdue':
			return daysLeft !== undefined && daysLeft < 0;
		case 'waiting':
			return waiting;
	}
}
