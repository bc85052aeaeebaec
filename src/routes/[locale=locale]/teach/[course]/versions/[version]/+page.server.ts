import { diffRows } from '$lib/authoring/diff';
import { filesAt } from '$lib/server/authoring/publication';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { aboutCourse, draftAt } from '../../../course.server';

/** What changed from a published version to the draft as it stands, or with `?before` from the version before it. */
export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale } = event.locals;
	const draft = await draftAt(event);
	const number = Number(event.params.version);
	const files = (Number.isInteger(number) && (await filesAt(ctx, draft, number))) || refuse(404, 'no such version');
	const isBefore = event.url.searchParams.has('before');
	const before = isBefore ? ((await filesAt(ctx, draft, number - 1)) ?? {}) : files;
	const after = isBefore ? files : draft.folder.files;
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return {
		course: aboutCourse(draft, locale),
		number,
		isBefore,
		files: names
			.filter((name) => before[name] !== after[name])
			.map((name) => ({ name, rows: diffRows(before[name] ?? '', after[name] ?? '') }))
	};
};
