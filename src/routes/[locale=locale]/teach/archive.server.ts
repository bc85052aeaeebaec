/** The archive that a form brought; undefined where none was chosen. */
export async function archiveIn(form: FormData): Promise<Uint8Array | undefined> {
	const file = form.get('archive');
	return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
}
