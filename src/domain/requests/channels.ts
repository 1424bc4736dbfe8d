/** How a request can reach the office; art. 31 dates its receipt by this. */
export const channels = {
	web: '网上提交',
	counter: '当面提交',
	oral: '口头提出，工作人员代为填写',
	post: '邮寄（签收）',
	letter: '平常信函',
	fax: '传真',
	email: '电子邮件',
} as const;

export type Channel = keyof typeof channels;

export const channelKeys = Object.keys(channels) as [Channel, ...Channel[]];

/** Channels that staff enter: all but the form of this site. */
export const enteredChannels = channelKeys.filter((channel) => channel !== 'web') as [
	Exclude<Channel, 'web'>,
	...Exclude<Channel, 'web'>[],
];

/**
 * Whether the day of receipt waits for both sides to confirm (条例 art. 31: 平常信函、互联网渠道、传真). For the
 * others it is the day of handing over or of signing for the letter.
 */
export function needsConfirmation(channel: Channel): boolean {
	return channel === 'web' || channel === 'letter' || channel === 'fax' || channel === 'email';
}
