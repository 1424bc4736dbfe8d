/** What a form says of one of its fields. */
export interface FieldState {
	fault: string | undefined;
	/** Ids of hint and fault, for `aria-describedby`. */
	describedBy: string | undefined;
}

/** The state of a field: its fault among all faults of the form, and what describes it. */
export function fieldState(
	name: string,
	hint: string | undefined,
	faults: readonly { field: string; message: string }[] = []
): FieldState {
	const fault = faults.find((f) => f.field === name)?.message;
	const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean);
	return { fault, describedBy: ids.length > 0 ? ids.join(' ') : undefined };
}
