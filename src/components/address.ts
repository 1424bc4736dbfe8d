/** The address of a page or file on this site: `path` without a leading slash, under the base path. */
export function address(path: string): string {
	return `${import.meta.env.BASE_URL}${path}`;
}
