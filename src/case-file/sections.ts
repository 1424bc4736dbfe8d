import type { CaseData } from './data.ts';
import { markup, type Html } from './html.ts';

/** The parts of `case.html`, in the order of the procedure; those without content are left out. */
export function sections(data: CaseData): Html[] {
	return [
		section('申请内容', list(data.application)),
		data.deadline ? section('答复期限', deadline(data.deadline)) : [],
		data.answer ? section('答复', answer(data.answer)) : [],
		data.texts.length > 0 ? section('往来内容', data.texts.map(textOf)) : [],
		section(
			'办理过程',
			markup`<ol class="timeline">
				${data.events.map(eventOf)}
			</ol>`
		),
		data.messages.length > 0 ? section('告知情况', list(data.messages.map(messageOf))) : [],
		data.files.length > 0 ? section('文件', fileList(data.files)) : [],
		section('回执', links(data.receipts)),
	].flat();
}

/** Names with their values. */
export function list(rows: readonly { name: string; value: string | Html }[]): Html {
	return markup`<dl>
		${rows.map(
			({ name, value }) =>
				markup`<div>
					<dt>${name}</dt>
					<dd>${value}</dd>
				</div>`
		)}
	</dl>`;
}

function section(title: string, content: Html | Html[]): Html {
	return markup`<h2>${title}</h2>
		${content} `;
}

function deadline({ due, explanation, days }: NonNullable<CaseData['deadline']>): Html {
	const rows = days.map(
		(day) =>
			markup`<tr>
				<th scope="row">${day.days}</th>
				<td>${day.counts}</td>
				<td>${day.numbers}</td>
				<td>${day.why}</td>
				<td>${day.article}</td>
			</tr>`
	);
	const heads = ['日期', '是否计入', '第几日', '原因', '依据'].map(
		(one) => markup`<th scope="col">${one}</th>`
	);
	const table = markup`<table>
		<caption>
			答复期限计算表
		</caption>
		<thead>
			<tr>
				${heads}
			</tr>
		</thead>
		<tbody>
			${rows}
		</tbody>
	</table>`;
	return markup`${due ? markup`<p><strong>${due}</strong></p>` : ''}
		<p>${explanation}</p>
		${rows.length > 0 ? table : ''}`;
}

function answer({ result, article, text, remedies }: NonNullable<CaseData['answer']>): Html {
	const rows = [
		{ name: '办理结果', value: result },
		{ name: '依据', value: article },
		{ name: '答复内容', value: text },
	];
	const periods = remedies?.periods;
	const last = periods?.last.map(({ name, lines }) => ({ name, value: lines.join('\n') })) ?? [];
	return markup`${list(rows)}
		<div class="notice">
			<h3>对答复不服的</h3>
			<p>${remedies?.text ?? ''}</p>
			${
				periods
					? markup`<p>${periods.from}</p>
							${list(last)}`
					: ''
			}
		</div>`;
}

function textOf({ title, note, text }: CaseData['texts'][number]): Html {
	return list([{ name: title, value: [note, text].filter(Boolean).join('\n') }]);
}

function eventOf({ on, title, note }: CaseData['events'][number]): Html {
	return markup`<li>
		<h3>${title}</h3>
		<p class="quiet">${on}</p>
		<p>${note}</p>
	</li>`;
}

function messageOf({ on, way, text }: CaseData['messages'][number]): { name: string; value: string } {
	return { name: on, value: `${way}：${text}` };
}

const kinds = { file: '申请人提交的', letter: '告知文书', reply: '答复' } as const;

function fileList(files: CaseData['files']): Html {
	return links(files.map(({ path, name, kind }) => ({ path, title: `${kinds[kind]}：${name}` })));
}

/** Links to other files of the case file, from the page beside them. */
function links(targets: readonly { path: string; title: string }[]): Html {
	const href = (path: string) => path.split('/').map(encodeURIComponent).join('/');
	return markup`<ul>
		${targets.map(({ path, title }) => markup`<li><a href="${href(path)}">${title}</a></li>`)}
	</ul>`;
}
