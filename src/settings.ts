import { BlockList } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { messageSettings, messageSettingsOf, unmatchedMessageSettings } from './message-settings.ts';
import { readAddressList, type AddressList } from './address-list.ts';

const databaseUrlForm =
	'应为 postgres://用户名:密码@主机:端口/数据库名，密码里的特殊符号按百分号编码（例如 @ 写作 %40）';

const addressList = z.string().transform((text, context): AddressList => {
	try {
		return readAddressList(text);
	} catch (error) {
		context.addIssue({ code: 'custom', message: (error as Error).message });
		return z.NEVER;
	}
});

const fields = z.object({
	/** Address that the server listens on. */
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, { error: '应为 0 至 65535 的整数' })
		.transform(Number)
		.refine((port) => port <= 65_535, { error: '应为 0 至 65535 的整数' })
		.default(4321),
	/** Path under which the county's site mounts the portal, such as `/zwgk/qinghe`. Fixed at build. */
	BASE_PATH: z
		.string()
		.regex(/^\/(?:[A-Za-z0-9][\w.-]*\/?)*$/, { error: '应以 / 开头，例如 /zwgk/qinghe' })
		.default('/'),
	/** Public address, scheme and host only. Fixed at build; needed behind a TLS proxy. */
	SITE_URL: z
		.url({ protocol: /^https?$/, error: '应为完整网址，例如 https://www.example.gov.cn', abort: true })
		.refine((value) => [`${new URL(value).origin}/`, new URL(value).origin].includes(value), {
			error: '只写协议和域名，不写路径，例如 https://www.example.gov.cn',
		})
		.optional(),
	/** What the town publishes. */
	CONTENT_DIR: z.string().min(1).default('content'),
	/** All that must be backed up: the register and the key file. */
	DATA_DIR: z.string().min(1).default('data'),
	/** A PostgreSQL database that holds the register instead of a SQLite file in DATA_DIR. Secret: it has the password. */
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: databaseUrlForm, abort: true })
		.refine((value) => /^\/[^/]+$/.test(new URL(value).pathname), { error: databaseUrlForm })
		.optional(),
	/** Where the built site is written to and served from. */
	BUILD_DIR: z.string().min(1).default('dist'),
	/** 64 hexadecimal digits; without it a key file is made in DATA_DIR on first start. */
	MASTER_KEY: z
		.string()
		.regex(/^[0-9a-fA-F]{64}$/, { error: '应为64位十六进制数（32字节）' })
		.optional(),
	/** Where the virus scanner clamd listens, such as `127.0.0.1:3310` or `/run/clamav/clamd.ctl`. */
	CLAMD: z
		.string()
		.regex(/^(?:\/.+|[\w.-]+:\d{1,5}|\[[0-9a-fA-F:]+\]:\d{1,5})$/, {
			error: '应为 主机:端口 或者套接字文件的完整路径，例如 127.0.0.1:3310',
		})
		.transform(scannerAddress)
		.refine((address) => 'path' in address || (address.port > 0 && address.port <= 65_535), {
			error: '端口应为 1 至 65535 的整数',
		})
		.optional(),
	...messageSettings,
	/** Proxies whose X-Forwarded-For is believed: addresses and networks, comma-separated. */
	TRUSTED_PROXIES: addressList.default(() => new BlockList()),
	/** Who may reach the staff desk: addresses and networks, comma-separated. Everyone when it is not set. */
	DESK_ADDRESSES: addressList.optional(),
});

const settingsSchema = fields.superRefine(unmatchedMessageSettings);

/** Where a virus scanner listens: a socket file, or a host and port. */
export type ScannerAddress = { path: string } | { host: string; port: number };

export type Settings = ReturnType<typeof readSettings>;

/**
 * The settings of this process, paths made absolute, `base` ending in a slash.
 * Throws an error that names every wrong variable and how to mend it.
 */
export function readSettings(environment: Record<string, string | undefined> = process.env) {
	const parsed = settingsSchema.safeParse(withoutEmpty(environment));
	if (!parsed.success) {
		const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`);
		throw new Error(`环境变量有误，请改正后重新启动：\n${faults.join('\n')}`);
	}
	const value = parsed.data;
	return {
		host: value.HOST,
		port: value.PORT,
		base: value.BASE_PATH.endsWith('/') ? value.BASE_PATH : `${value.BASE_PATH}/`,
		siteUrl: value.SITE_URL,
		contentDir: resolve(value.CONTENT_DIR),
		dataDir: resolve(value.DATA_DIR),
		databaseUrl: value.DATABASE_URL,
		buildDir: resolve(value.BUILD_DIR),
		masterKey: value.MASTER_KEY,
		...messageSettingsOf(value),
		scanner: value.CLAMD,
		trustedProxies: value.TRUSTED_PROXIES,
		deskAddresses: value.DESK_ADDRESSES,
	};
}

/** The full address of a path of this site, without a leading slash: at `SITE_URL`, else where this portal listens. */
export function fullAddress(path: string, { siteUrl, host, port, base }: Settings): string {
	const name = host.includes(':') ? `[${host}]` : host;
	return new URL(base + path, siteUrl ?? `http://${name}:${port}`).href;
}

function scannerAddress(value: string): ScannerAddress {
	if (value.startsWith('/')) return { path: value };
	const colon = value.lastIndexOf(':');
	return { host: value.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(value.slice(colon + 1)) };
}

function withoutEmpty(environment: Record<string, string | undefined>) {
	return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
