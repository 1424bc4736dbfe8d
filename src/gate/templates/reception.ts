import type { z } from 'zod';
import { addDays } from '../../domain/calendar/day.ts';
import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { Reception, receptionSchema } from '../../domain/publication/reception.ts';
import { filesOf, type Content } from '../content.ts';
import { blank, draftYaml, type Fields } from './draft.ts';
import { answer, type Template } from './template.ts';

/** The days of a month on which leaders receive visitors: every working day; place, hours and phone as before. */
export const reception: Template = {
	word: 'reception',
	name: '领导接待日',
	kind: 'reception',
	questions: ['month'],
	make: (desk) => {
		const month = answer(desk, 'month');
		const before = filesOf(desk.content, 'reception').at(-1)?.data as Reception | undefined;
		const fields: Fields<z.input<typeof receptionSchema>> = {
			month,
			notice: blank('公布接待日的通知，例如 2026/00051-leaders-reception-2026-12'),
			place: before?.place ?? blank('接待地点'),
			hours: before?.hours ?? blank('接待时间'),
			phone: before?.phone ?? blank('联系电话'),
			days: workingDays(month, desk.content).map((on) => ({
				on,
				leader: blank('接访领导'),
				post: blank('职务'),
			})),
		};
		return { file: `reception/${month}.yaml`, text: draftYaml(fields) };
	},
};

function workingDays(month: string, { calendar }: Content): string[] {
	return Array.from({ length: 31 }, (_, i) => addDays(`${month}-01`, i)).filter(
		(day) => day.startsWith(month) && isWorkingDay(day, calendar)
	);
}
