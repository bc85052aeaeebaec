/** A run of pieces that stayed, went or came. */
export interface Change {
	readonly type: 'same' | 'gone' | 'new';
	readonly text: string;
}

/** A row of a comparison as people read it: a line, its words marked where a line was changed into another. */
export interface DiffRow {
	readonly type: Change['type'];
	readonly parts: readonly Change[];
}

/** What changed from one list to another: a shortest script by Myers, “An O(ND) Difference Algorithm” (1986). */
function script<T>(before: readonly T[], after: readonly T[]): readonly ('same' | 'gone' | 'new')[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let end = 0;
	const shorter = Math.min(before.length, after.length) - start;
	while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	const middle = myers(before.slice(start, before.length - end), after.slice(start, after.length - end));
	return [...Array<'same'>(start).fill('same'), ...middle, ...Array<'same'>(end).fill('same')];
}

/** Beyond so many differences the whole is told as replaced; nobody reads such a comparison line by line. */
const MOST = 1500;

function myers<T>(a: readonly T[], b: readonly T[]): ('same' | 'gone' | 'new')[] {
	const replaced = (): ('gone' | 'new')[] => [...a.map(() => 'gone' as const), ...b.map(() => 'new' as const)];
	const most = Math.min(a.length + b.length, MOST);
	const furthest = new Map<number, number>([[1, 0]]);
	const trail: Map<number, number>[] = [];
	for (let d = 0; d <= most; d++) {
		trail.push(new Map(furthest));
		for (let k = -d; k <= d; k += 2) {
			const down = k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1));
			let x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
			while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
			furthest.set(k, x);
			if (x >= a.length && x - k >= b.length) return walkBack(trail, a.length, b.length);
		}
	}
	return replaced();
}

const at = (map: ReadonlyMap<number, number>, key: number): number => map.get(key) ?? -1;

function walkBack(trail: readonly Map<number, number>[], length: number, other: number): ('same' | 'gone' | 'new')[] {
	const steps: ('same' | 'gone' | 'new')[] = [];
	let [x, y] = [length, other];
	for (let d = trail.length - 1; d >= 0; d--) {
		const furthest = trail[d] ?? new Map<number, number>();
		const k = x - y;
		const down = k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1));
		const fromX = d === 0 ? 0 : at(furthest, down ? k + 1 : k - 1);
		const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
		while (x > fromX && y > fromY) {
			steps.push('same');
			x--;
			y--;
		}
		if (d === 0) break;
		steps.push(down ? 'new' : 'gone');
		[x, y] = [fromX, fromY];
	}
	return steps.reverse();
}

/** What changed within a line: words of Latin script, single characters of Chinese. */
export function wordChanges(before: string, after: string): { readonly gone: Change[]; readonly came: Change[] } {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	const gone: Change[] = [];
	const came: Change[] = [];
	let [i, j] = [0, 0];
	for (const type of script(a, b)) {
		if (type !== 'new') push(gone, type, a[i++] ?? '');
		if (type !== 'gone') push(came, type, b[j++] ?? '');
	}
	return { gone, came };
}

const wordsOf = (line: string): string[] => line.match(/[\p{Script=Latin}\d]+|\s+|./gu) ?? [];

function push(changes: Change[], type: Change['type'], text: string): void {
	const last = changes.at(-1);
	if (last?.type === type) changes[changes.length - 1] = { type, text: last.text + text };
	else changes.push({ type, text });
}

/** How two texts differ, line by line, with `around` unchanged lines about each change; null stands for lines left out. */
export function diffRows(before: string, after: string, around = 2): (DiffRow | null)[] {
	const [a, b] = [before.split('\n'), after.split('\n')];
	const rows: { type: Change['type']; text: string }[] = [];
	let [i, j] = [0, 0];
	for (const type of script(a, b)) {
		rows.push({ type, text: (type === 'new' ? b[j] : a[i]) ?? '' });
		if (type !== 'new') i++;
		if (type !== 'gone') j++;
	}
	return near(withWords(rows), around);
}

/** Runs of lines gone and lines come, as many of one as of the other, are told as one line changed into another. */
function withWords(rows: readonly { readonly type: Change['type']; readonly text: string }[]): DiffRow[] {
	const made: DiffRow[] = [];
	for (let from = 0; from < rows.length;) {
		const gone = runOf(rows, from, 'gone');
		const came = runOf(rows, from + gone.length, 'new');
		if (gone.length + came.length === 0) {
			made.push({ type: 'same', parts: [{ type: 'same', text: rows[from]?.text ?? '' }] });
			from++;
			continue;
		}
		if (gone.length === came.length) {
			const pairs = gone.map((line, index) => wordChanges(line, came[index] ?? ''));
			made.push(...pairs.map((pair): DiffRow => ({ type: 'gone', parts: pair.gone })));
			made.push(...pairs.map((pair): DiffRow => ({ type: 'new', parts: pair.came })));
		} else {
			made.push(...gone.map((text): DiffRow => ({ type: 'gone', parts: [{ type: 'same', text }] })));
			made.push(...came.map((text): DiffRow => ({ type: 'new', parts: [{ type: 'same', text }] })));
		}
		from += gone.length + came.length;
	}
	return made;
}

function runOf(
	rows: readonly { readonly type: Change['type']; readonly text: string }[],
	from: number,
	type: Change['type']
): string[] {
	let to = from;
	while (rows[to]?.type === type) to++;
	return rows.slice(from, to).map(({ text }) => text);
}

function near(rows: readonly DiffRow[], around: number): (DiffRow | null)[] {
	const changed = rows.flatMap(({ type }, index) => (type === 'same' ? [] : [index]));
	const shown = new Set(
		changed.flatMap((index) => Array.from({ length: 2 * around + 1 }, (_, i) => index - around + i))
	);
	const kept: (DiffRow | null)[] = [];
	for (const [index, row] of rows.entries()) {
		if (shown.has(index)) kept.push(row);
		else if (kept.at(-1) !== null) kept.push(null);
	}
	return changed.length === 0 ? [] : kept;
}
