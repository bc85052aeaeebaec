import { addDays, sum, type Fen } from '../../finance/index.ts';
import { spans, type DiaryInput, type Entry, type Friction, type Trigger } from './fields.ts';

/** A trigger that turned up: how often, what went, and how much of it wasn't one's own money. */
export interface Pull {
	readonly trigger: Trigger;
	readonly times: number;
	readonly spent: Fen;
	readonly borrowed: Fen;
}

export interface Diary {
	readonly spent: Fen;
	/** Paid with money that isn't one's own yet. */
	readonly borrowed: Fen;
	/** What could have waited, in all. */
	readonly couldWait: Fen;
	/** Spent in as many days before; null if nothing was written down then. */
	readonly before: Fen | null;
	/** What was written of triggers, the dearest first. */
	readonly pulls: readonly Pull[];
	/** The dearest that isn't a need, and the hurdle that stands best against it. */
	readonly strongest: Pull | null;
	readonly suggested: Friction | null;
}

const against: Readonly<Record<Trigger, Friction | null>> = {
	need: null,
	bored: 'card',
	stress: 'day',
	night: 'night',
	offer: 'push',
	friends: 'list',
	payday: 'day',
	small: 'limit'
};

const spentOn = (entries: readonly Entry[]): Fen => sum(entries.map(({ amount }) => amount));
const notOwn = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ paid }) => paid !== 'own');

/** The entries of the span, which ends with the newest day that is written; without a day they always count. */
export function compute({ entries, span }: Pick<DiaryInput, 'entries' | 'span'>): Diary {
	const days = spans[span];
	const written = entries.filter(({ amount }) => amount > 0);
	const newest =
		written
			.map(({ on }) => on)
			.toSorted()
			.at(-1) ?? '';
	const bounded = days !== null && newest !== '';
	const start = bounded ? addDays(newest, -days) : '';
	const earlier = bounded ? addDays(newest, -2 * days) : '';
	const now = written.filter(({ on }) => on === '' || on > start);
	const before = written.filter(({ on }) => on !== '' && on <= start && on > earlier);
	const pulls = pullsOf(now);
	const strongest = pulls.find(({ trigger }) => trigger !== 'need') ?? null;
	return {
		spent: spentOn(now),
		borrowed: spentOn(notOwn(now)),
		couldWait: spentOn(now.filter(({ waited }) => waited === 'yes')),
		before: before.length === 0 ? null : spentOn(before),
		pulls,
		strongest,
		suggested: strongest && against[strongest.trigger]
	};
}

function pullsOf(entries: readonly Entry[]): Pull[] {
	const names = [...new Set(entries.flatMap(({ trigger }) => (trigger === '' ? [] : [trigger])))];
	const pulls = names.map((trigger) => {
		const mine = entries.filter((each) => each.trigger === trigger);
		return { trigger, times: mine.length, spent: spentOn(mine), borrowed: spentOn(notOwn(mine)) };
	});
	return pulls.toSorted((a, b) => b.spent - a.spent);
}
