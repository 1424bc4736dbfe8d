import type { DXT } from 'docxtemplater';

/** The tags of a template: each name with the names inside it when it is a list, else with none. */
export type TemplateTags = Map<string, Set<string>>;

/** A module that gathers the tags while a template is opened. The library's own needs a package that it lacks. */
export function tagCollector(): { module: DXT.Module; tags: TemplateTags } {
	const tags: TemplateTags = new Map();
	const module: DXT.Module = {
		name: 'TagCollector',
		set: ({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) => {
			for (const part of placeholders(inspect?.postparsed)) {
				const inside = tags.get(part.value) ?? new Set();
				for (const row of placeholders(part.subparsed)) inside.add(row.value);
				tags.set(part.value, inside);
			}
		},
	};
	return { module, tags };
}

function placeholders(parts: DXT.Part[] = []): DXT.Part[] {
	return parts.filter(({ type }) => type === 'placeholder');
}
