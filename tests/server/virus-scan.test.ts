import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { virusIn } from '../../src/server/virus-scan.ts';
import { readSettings } from '../../src/settings.ts';
import { eicar, startClamd, type Clamd, type Temper } from '../fixtures/clamd.ts';

let clamd: Clamd | undefined;
afterEach(async () => {
	await clamd?.stop();
	clamd = undefined;
});

const at = (port: number) => ({ host: '127.0.0.1', port });
const start = async (temper?: Temper) => (clamd = await startClamd(temper));
const harmless = new Uint8Array(3 * 1024 * 1024 + 17).fill(0x61);

describe('a virus scanner', () => {
	test('gets the whole file and lets a harmless one pass', async () => {
		const { port, seen } = await start();
		expect(await virusIn(harmless, at(port))).toBeUndefined();
		expect(seen[0]?.equals(harmless)).toBe(true);
	});

	test('names the virus that it finds', async () => {
		const { port } = await start();
		const bytes = Buffer.concat([harmless, Buffer.from(eicar)]);
		expect(await virusIn(bytes, at(port))).toBe('Eicar-Signature');
	});

	test('is reached at a socket file too', async () => {
		const path = join(mkdtempSync(join(tmpdir(), 'gongkai-')), 'clamd.ctl');
		clamd = await startClamd('well', path);
		expect(await virusIn(Buffer.from(eicar), { path })).toBe('Eicar-Signature');
	});

	test.each([
		['silent', 'too slow'],
		['hangs up', 'hung up'],
		['limit', 'size limit exceeded'],
	] as const)('that is %s clears no file', async (temper, message) => {
		const { port } = await start(temper);
		await expect(virusIn(Buffer.from('a'), at(port), 300)).rejects.toThrow(message);
	});

	test('that is not there clears no file', async () => {
		const { port, stop } = await startClamd();
		await stop();
		await expect(virusIn(Buffer.from('a'), at(port))).rejects.toThrow('ECONNREFUSED');
	});
});

describe('the setting CLAMD', () => {
	test.each([
		['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
		['clamav.example.gov.cn:3310', { host: 'clamav.example.gov.cn', port: 3310 }],
		['[::1]:3310', { host: '::1', port: 3310 }],
		['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
	])('understands %s', (CLAMD, address) => {
		expect(readSettings({ CLAMD }).scanner).toEqual(address);
	});

	test.each(['3310', 'clamav', 'localhost:', 'localhost:0', 'localhost:70000', 'run/clamd.ctl'])(
		'refuses %s',
		(CLAMD) => {
			expect(() => readSettings({ CLAMD })).toThrow('CLAMD');
		}
	);

	test('may be left out', () => expect(readSettings({}).scanner).toBeUndefined());
});
