import type { z } from 'zod';
import type { calendarYearSchema } from '../../domain/calendar/year.ts';
import { blank, draftYaml, optional, type Fields } from './draft.ts';
import { answer, type Template } from './template.ts';

/** A year of the working calendar, estimated until somebody says otherwise. */
export const calendar: Template = {
	word: 'calendar',
	name: '工作日历',
	kind: 'calendar',
	questions: ['year'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const fields: Fields<z.input<typeof calendarYearSchema>> = {
			year: Number(year),
			source: blank('放假安排通知的文号，还没有公布的写“推算”'),
			estimated: true,
			off: blank(`放假日期，每个节日写 { from: '${year}-01-01', to: '${year}-01-03', name: 元旦 }`),
			statutory: optional(`推算的年度填法律规定的放假日，例如 ['${year}-01-01']`),
			work: blank(`周末上班的日期，例如 ['${year}-01-04']，没有就写 []`),
		};
		return { file: `calendar/${year}.yaml`, text: draftYaml(fields) };
	},
};
