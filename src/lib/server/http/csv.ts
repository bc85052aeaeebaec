/** A file of CSV that is made while it is sent. It begins with the mark by which spreadsheets know UTF-8. */
export function csvResponse(name: string, lines: AsyncIterable<string>): Response {
	const encoder = new TextEncoder();
	const parts = lines[Symbol.asyncIterator]();
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(encoder.encode('\ufeff')),
		async pull(controller) {
			const { done, value } = await parts.next();
			if (done) controller.close();
			else if (value) controller.enqueue(encoder.encode(value));
			else await this.pull?.(controller);
		},
		cancel: async () => void (await parts.return?.())
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
