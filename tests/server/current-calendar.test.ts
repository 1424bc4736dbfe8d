import { expect, test, vi } from 'vitest';
import { replyDue } from '../../src/domain/requests/clock/periods.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const { path, change, write } = contentCopy();

test('a calendar file that changes counts at once in a running process, and a broken one does not stop it', async () => {
	vi.stubEnv('CONTENT_DIR', path());
	const { currentCalendar } = await import('../../src/server/site.ts');
	expect(replyDue('2026-01-30', currentCalendar())).toEqual({ kind: 'official', on: '2026-03-05' });
	change('calendar/2026.yaml', "'2026-02-28', ", '');
	expect(replyDue('2026-01-30', currentCalendar())).toEqual({ kind: 'official', on: '2026-03-06' });
	write('calendar/2026.yaml', 'year: 2026\noff: [');
	expect(replyDue('2026-01-30', currentCalendar())).toEqual({ kind: 'official', on: '2026-03-06' });
	vi.unstubAllEnvs();
});
