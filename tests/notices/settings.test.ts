import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const mail = {
	SITE_URL: 'https://www.example.gov.cn',
	SMTP_URL: 'smtps://post%40town:p%2Fw@mail.example.gov.cn',
	MAIL_FROM: 'gongkai@example.gov.cn',
};
const sms = {
	SITE_URL: 'https://www.example.gov.cn',
	SMS_WEBHOOK_URL: 'https://sms.example.gov.cn/send',
	SMS_WEBHOOK_SECRET: 'a secret of the town and its gateway',
};

test('mail server and SMS gateway are read whole', () => {
	expect(readSettings({ ...mail, ...sms, STAFF_MAIL: 'desk@example.gov.cn' })).toMatchObject({
		mail: {
			host: 'mail.example.gov.cn',
			port: 465,
			secure: true,
			plain: false,
			user: 'post@town',
			password: 'p/w',
			from: 'gongkai@example.gov.cn',
		},
		sms: { url: 'https://sms.example.gov.cn/send' },
		staffMail: 'desk@example.gov.cn',
	});
	expect(readSettings({})).toMatchObject({ mail: undefined, sms: undefined, staffMail: undefined });
});

describe('a setting is refused in Chinese', () => {
	test.each([
		['SMTP_URL', { ...mail, SMTP_URL: 'https://mail.example.gov.cn' }, '应为邮件服务器的网址'],
		['SMTP_URL', { ...mail, SMTP_URL: 'smtps://m.example.cn/?tls.rejectUnauthorized=false' }, '不写路径'],
		['SMTP_URL', { ...mail, SMTP_URL: 'smtps://a:100%@m.example.cn' }, '百分号编码'],
		['SMTP_URL', { ...mail, SMTP_URL: 'smtps://a:%ff@m.example.cn' }, '百分号编码'],
		['SMTP_URL', { ...mail, MAIL_FROM: '' }, '请同时填写 MAIL_FROM'],
		['SMTP_URL', { ...mail, SITE_URL: '' }, '请同时填写 SITE_URL'],
		['MAIL_FROM', { ...mail, MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn' }, '应为电子邮箱'],
		['MAIL_FROM', { MAIL_FROM: 'a@b.cn' }, '请同时填写 SMTP_URL'],
		['STAFF_MAIL', { STAFF_MAIL: 'a@b.cn' }, '请同时填写 SMTP_URL'],
		['SMS_WEBHOOK_URL', { ...sms, SMS_WEBHOOK_URL: 'http://sms.example.gov.cn/' }, '应以 https:// 开头'],
		['SMS_WEBHOOK_URL', { ...sms, SMS_WEBHOOK_URL: 'http://127.evil.example/' }, '应以 https:// 开头'],
		['SMS_WEBHOOK_URL', { ...sms, SMS_WEBHOOK_URL: 'https://a:b@sms.example.cn/' }, '不写账号和密码'],
		['SMS_WEBHOOK_URL', { ...sms, SMS_WEBHOOK_SECRET: '' }, '请同时填写 SMS_WEBHOOK_SECRET'],
		['SMS_WEBHOOK_SECRET', { ...sms, SMS_WEBHOOK_SECRET: 'short' }, '至少32个字符'],
		['SMS_WEBHOOK_SECRET', { ...sms, SMS_WEBHOOK_URL: '' }, '请同时填写 SMS_WEBHOOK_URL'],
	])('%s of %j', (name, environment, message) => {
		expect(() => readSettings(environment)).toThrow(
			new RegExp(`${name}：.*${message.replaceAll('/', '\\/')}`)
		);
	});

	test.each(['http://127.0.0.1:9/send', 'http://localhost/send', 'http://[::1]:9/send'])(
		'but a gateway on this machine may be %s',
		(url) => {
			expect(readSettings({ ...sms, SMS_WEBHOOK_URL: url }).sms?.url).toBe(url);
		}
	);
});
