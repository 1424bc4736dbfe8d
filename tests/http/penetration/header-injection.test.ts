import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, pdf, send, solve, readReceipt } from '../../fixtures/application.ts';
import { signedIn, startPortal, type Portal } from '../../fixtures/portal.ts';
import { raw, rawPost } from '../../fixtures/raw-request.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

/** A form with one file whose name is written as it is, without the tidying of a browser. */
function withFile(name: string): { body: string; type: string } {
	const fields = Object.entries(goodApplication).map(
		([field, value]) => `--x\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
	);
	const content = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
	const file = `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n--x--\r\n`;
	return { body: fields.join('') + file, type: 'multipart/form-data; boundary=x' };
}

const names = [
	'a%0d%0aSet-Cookie: stolen=1.pdf',
	'a%0D%0A%0D%0A<script>.pdf',
	"a'; filename=b.exe; x='.pdf",
	'a; filename*=UTF-8%27%27evil.exe.pdf',
	'..\\..\\a.pdf',
	'../../a.pdf',
	'a\u0000b.pdf',
	'a\u2028b\u202Efdp.pdf',
	`${'长'.repeat(200)}.pdf`,
];

describe('the name of a file', () => {
	test.each(names)('%j writes no header when it is downloaded', async (name) => {
		const { body, type } = withFile(name);
		const checked = await rawPost(portal, check, body, { 'Content-Type': type });
		if (checked.status === 400) {
			expect(textOf(checked.body)).toMatch(/读不出来|有内容需要更正/);
			return;
		}
		const sent = await new Visitor(portal.url).post(send, await solve(checked.body));
		const { number } = readReceipt(sent.html);
		const staff = await signedIn(portal, { roles: ['handler'] });
		const link = /href="([^"]*\/files\/file-[^"]+)"/.exec(
			(await staff.get(`/staff/requests/${number}/`)).html
		);
		const { status, response } = await staff.get(link?.[1] ?? '');
		expect(status).toBe(200);
		expect(response.headers.get('Content-Disposition')).toMatch(
			/^attachment; filename="file\.pdf"; filename\*=UTF-8''[\w%.!~-]+\.pdf$/
		);
		expect(response.headers.getSetCookie()).toEqual([]);
		expect(response.headers.get('Content-Type')).toBe('application/octet-stream');
	});

	test('with real line ends in it is no form', async () => {
		const { body, type } = withFile('a\r\nSet-Cookie: stolen=1\r\n.pdf');
		const answer = await rawPost(portal, check, body, { 'Content-Type': type });
		expect([200, 400]).toContain(answer.status);
		expect(JSON.stringify(answer.headers)).not.toContain('stolen');
	});
});

test.each([
	'/request/track?a=%0d%0aSet-Cookie:%20stolen=1',
	'/staff?a=%0d%0aX-Injected:%201',
	'/search?q=%0d%0a%0d%0a<script>',
	'/%0d%0aX-Injected:%201/',
])('the address %s writes no header', async (path) => {
	const { headers, location } = await raw(portal, path);
	expect(headers['x-injected']).toBeUndefined();
	expect(JSON.stringify(headers['set-cookie'] ?? '')).not.toContain('stolen');
	expect(location).not.toMatch(/[\r\n]/);
});

describe('the address for mail', () => {
	test.each([
		...['a@b.cn\r\nBcc: c@evil.example', 'a@b.cn\nBcc: c@evil.example', 'a@b.cn, c@evil.example'],
		...['a@b.cn;c@evil.example', 'x <a@b.cn>', '"\r\nBcc: c"@b.cn', 'a@b.cn%0aBcc:c@evil.example'],
		...['a@b.cn\u2028Bcc:c', 'a@b.cn\u0000'],
	])('%j is refused', async (email) => {
		const answer = await new Visitor(portal.url).post(check, { ...goodApplication, email });
		expect(answer.status).toBe(400);
		expect(answer.html).toContain('href="#email"');
	});
});

test('whatever was asked for, every line of the log is one record and holds nothing that was typed', async () => {
	const before = portal.log.length;
	await new Visitor(portal.url).get('/nothing%0a{"level":30,"msg":"forged"}/?name=SECRET-QUERY');
	await new Visitor(portal.url).post(check, { ...goodApplication, files: pdf('SECRET-FILE.pdf') });
	const lines = portal.log.slice(before);
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
	expect(lines.some((line) => (JSON.parse(line) as { msg?: string }).msg === 'forged')).toBe(false);
	expect(lines.join('\n')).not.toContain('SECRET');
});
