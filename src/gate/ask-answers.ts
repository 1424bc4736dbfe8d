import type { Content } from './content.ts';
import { questions } from './templates/questions.ts';
import type { Answers, Template } from './templates/template.ts';

/** How the clerk is asked: a question that waits for a line, and words that only tell. */
export interface Conversation {
	ask: (question: string) => Promise<string>;
	tell: (words: string) => void;
}

/** Asks what was not given as an option, each until the answer is right. An empty answer takes the default, or leaves a blank. */
export async function askAnswers(
	template: Template,
	given: Answers,
	content: Content,
	{ ask, tell }: Conversation
): Promise<Answers> {
	const answers = { ...given };
	for (const name of template.questions.filter((question) => given[question] === undefined)) {
		const question = questions[name];
		for (const choice of question.choices?.(content) ?? []) tell(`  ${choice}`);
		const otherwise = question.usual?.(content) ?? (question.needed ? undefined : '以后再填');
		while (answers[name] === undefined) {
			const answer = (await ask(`${question.ask}${otherwise ? `（回车：${otherwise}）` : ''}：`)).trim();
			if (answer === '' && !question.needed) break;
			const wrong = answer === '' ? '请填写' : question.fault(answer, content);
			if (wrong === undefined) answers[name] = answer;
			else tell(wrong);
		}
	}
	return answers;
}
