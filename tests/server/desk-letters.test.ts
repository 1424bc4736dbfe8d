import { expect, test } from 'vitest';
import { deskLetters, letterIn } from '../../src/server/desk-letters.ts';
import { openDatabaseAt } from '../../src/storage/database.ts';
import { draftOf, registerDesk } from '../fixtures/register-desk.ts';
import { now } from '../fixtures/register.ts';

const open = async () => registerDesk(await openDatabaseAt(':memory:'));
const titles = (letters: ReturnType<typeof deskLetters>) => letters.map(({ title }) => title);

test('a draft is listed only while it waits, and a sealed sheet stands for the composed one', async () => {
	const desk = await open();
	await desk.take('receiptConfirmed');
	await desk.take('drafted', draftOf('D5'));
	const drafted = await desk.opened();
	expect(titles(deskLetters(drafted, '/case/'))).toEqual([
		'政府信息公开申请表',
		'政府信息公开申请登记表',
		'政府信息公开申请接收回执',
		'政府信息公开申请答复书',
	]);
	expect((await letterIn(drafted, 'draft', now))?.number).toBe('青禾公复〔2026〕　号');
	expect(await letterIn(drafted, 'registration', now)).toBeUndefined();
});
