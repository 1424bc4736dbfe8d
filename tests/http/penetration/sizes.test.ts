import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationFields } from '../../../src/domain/requests/application.ts';
import { check, goodApplication, pdf } from '../../fixtures/application.ts';
import { actions, besieged, type Besieged } from '../../fixtures/besieged.ts';
import { signedIn, startPortal, type Portal } from '../../fixtures/portal.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
let siege: Besieged;
beforeAll(async () => {
	portal = await startPortal();
	siege = await besieged(portal);
});
afterAll(() => portal.stop());

describe('bodies that are too large', () => {
	const post = (headers: Record<string, string>, path = '/request/new/?_action=checkApplication') =>
		new Promise<number>((resolve, reject) => {
			const request = httpRequest(portal.url + path, { method: 'POST', headers }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			});
			request.on('error', reject);
			request.write('x');
		});

	test('of 1 GB are refused before they are read', async () => {
		expect(await post({ 'Content-Length': String(1024 ** 3) })).toBe(413);
		expect((await fetch(`${portal.url}/health`)).status).toBe(200);
	});
	test('of 1 GB are refused in words that say what to do', async () => {
		const { port, hostname } = new URL(portal.url);
		const answer = await new Promise<string>((resolve) => {
			let text = '';
			const socket = connect(Number(port), hostname, () => {
				socket.write(
					`POST /request/new/ HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 1073741824\r\n\r\n`
				);
				const more = setInterval(() => socket.write('x'.repeat(65_536)), 1);
				socket.on('close', () => {
					clearInterval(more);
					resolve(text);
				});
			});
			socket.on('data', (data) => (text += data.toString()));
			socket.on('error', () => undefined);
		});
		expect(answer).toContain('413');
		expect(answer).toContain('提交的内容太大');
	});
	test('without a length are refused', async () => {
		expect(await post({ 'Transfer-Encoding': 'chunked' })).toBe(411);
	});
	test('of other forms may be 64 KB', async () => {
		expect(await post({ 'Content-Length': '70000' }, '/request/track/?_action=trackRequest')).toBe(413);
	});
});

describe('fields that are too long', () => {
	test.each(applicationFields)('are refused or not taken over in the field %s', async (name) => {
		const form = { ...goodApplication, [name]: '长'.repeat(20_000) };
		const answer = await new Visitor(portal.url).post(check, form);
		if (answer.status === 400) expect(answer.html).toContain('<title>错误：');
		else expect(textOf(answer.html)).not.toContain('长长');
	});

	test.each(actions)('break nothing in the action %s', async (name, door) => {
		if (!door) return;
		const who = typeof door.for === 'string' ? new Visitor(portal.url) : siege.as(door.for[0] ?? 'handler');
		const long = Object.fromEntries(Object.keys(siege.harm).map((field) => [field, 'x'.repeat(4000)]));
		const answer = await who.post(`${door.at(siege.target)}?_action=${name}`, long);
		expect(answer.status).toBeLessThan(500);
	});
});

describe('too many files', () => {
	test('are refused in words, however many', async () => {
		for (const count of [6, 500]) {
			const files = Array.from({ length: count }, (_, i) => pdf(`${i}.pdf`));
			const answer = await new Visitor(portal.url).post(check, { ...goodApplication, files });
			expect(answer.status).toBe(400);
			expect(textOf(answer.html)).toContain(`一次最多上传5个文件，现有${count}个`);
		}
	});

	test('are refused at the desk too, and the step is not taken', async () => {
		const { target } = siege;
		const handler = await signedIn(portal, { roles: ['handler'] });
		const page = `/staff/requests/${target.number}/`;
		const answer = await handler.post(`${page}?_action=takeStep`, {
			...{ version: '1', step: 'drafted', outcome: 'G2', text: 'x' },
			files: Array.from({ length: 6 }, (_, i) => pdf(`${i}.pdf`)),
		});
		expect(answer.status).toBe(400);
		expect(textOf((await handler.get(page)).html)).toContain('已提交，待确认');
	});
});
