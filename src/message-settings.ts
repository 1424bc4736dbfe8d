import { z } from 'zod';

const wholeOrigin = '只写协议、账号、主机和端口，不写路径，账号和密码里的特殊字符要用百分号编码';

/** How the portal reaches people: mail server, SMS gateway, and the address of the office itself. */
export const messageSettings = {
	/** `smtps://user:password@host:port`, or `smtp://` with STARTTLS. */
	SMTP_URL: z
		.url({
			protocol: /^smtps?$/,
			error: '应为邮件服务器的网址，例如 smtps://user:password@mail.example.gov.cn:465',
		})
		.refine(isBareServer, { error: wholeOrigin })
		.optional(),
	/** Sender of all mail. */
	MAIL_FROM: z.email({ error: '应为电子邮箱，例如 gongkai@example.gov.cn' }).optional(),
	/** Where the daily reminders are sent. */
	STAFF_MAIL: z.email({ error: '应为电子邮箱，例如 gongkai@example.gov.cn' }).optional(),
	/** The gateway that is handed every SMS. */
	SMS_WEBHOOK_URL: z
		.url({ protocol: /^https?$/, error: '应为完整网址，例如 https://sms.example.gov.cn/send' })
		.refine((value) => new URL(value).protocol === 'https:' || isLoopback(new URL(value).hostname), {
			error: '应以 https:// 开头，本机地址除外',
		})
		.refine((value) => new URL(value).username === '' && new URL(value).password === '', {
			error: '网址里不写账号和密码，签名密钥写在 SMS_WEBHOOK_SECRET',
		})
		.optional(),
	/** Shared with the gateway: it knows our requests by it. */
	SMS_WEBHOOK_SECRET: z.string().min(32, { error: '应为至少32个字符的随机文字' }).optional(),
};

type Values = z.infer<z.ZodObject<typeof messageSettings>>;

/** A mail server and the sender that it is told. */
export interface MailSettings {
	host: string;
	port: number;
	/** TLS from the first byte; otherwise STARTTLS, which only this machine itself may do without. */
	secure: boolean;
	plain: boolean;
	user: string;
	password: string;
	from: string;
}

/** The settings as the portal uses them; what is not set up is undefined. */
export function messageSettingsOf(value: Values) {
	return {
		mail: value.SMTP_URL && value.MAIL_FROM ? mailServer(value.SMTP_URL, value.MAIL_FROM) : undefined,
		staffMail: value.STAFF_MAIL,
		sms:
			value.SMS_WEBHOOK_URL && value.SMS_WEBHOOK_SECRET
				? { url: value.SMS_WEBHOOK_URL, secret: value.SMS_WEBHOOK_SECRET }
				: undefined,
	};
}

export type SmsSettings = NonNullable<ReturnType<typeof messageSettingsOf>['sms']>;

const mates = [
	['SMTP_URL', 'MAIL_FROM', '请同时填写 MAIL_FROM（发件邮箱）'],
	['MAIL_FROM', 'SMTP_URL', '请同时填写 SMTP_URL（邮件服务器）'],
	['STAFF_MAIL', 'SMTP_URL', '请同时填写 SMTP_URL（邮件服务器）'],
	['SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET', '请同时填写 SMS_WEBHOOK_SECRET（签名密钥）'],
	['SMS_WEBHOOK_SECRET', 'SMS_WEBHOOK_URL', '请同时填写 SMS_WEBHOOK_URL（短信接口网址）'],
	['SMTP_URL', 'SITE_URL', '通知里要写明查询网址，请同时填写 SITE_URL'],
	['SMS_WEBHOOK_URL', 'SITE_URL', '通知里要写明查询网址，请同时填写 SITE_URL'],
] as const satisfies [keyof Values, keyof Values | 'SITE_URL', string][];

/** Reports settings that are nothing without another one. */
export function unmatchedMessageSettings(
	value: Values & { SITE_URL?: string | undefined },
	context: z.RefinementCtx
): void {
	for (const [setting, needed, message] of mates)
		if (value[setting] !== undefined && value[needed] === undefined)
			context.addIssue({ code: 'custom', path: [setting], message });
}

function mailServer(address: string, from: string): MailSettings {
	const url = new URL(address);
	const secure = url.protocol === 'smtps:';
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port ? Number(url.port) : secure ? 465 : 587,
		secure,
		plain: !secure && isLoopback(url.hostname),
		user: decodeURIComponent(url.username),
		password: decodeURIComponent(url.password),
		from,
	};
}

/** No path or query: mail libraries read options from them that would weaken the connection. */
function isBareServer(value: string): boolean {
	const url = new URL(value);
	return (
		url.hostname !== '' && ['', '/'].includes(url.pathname) && !url.search && !url.hash && isDecodable(url)
	);
}

function isDecodable({ username, password }: URL): boolean {
	try {
		decodeURIComponent(username);
		decodeURIComponent(password);
		return true;
	} catch {
		return false;
	}
}

function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
