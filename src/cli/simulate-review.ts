/**
 * `npm run simulate`: a year of 200 simulated learners, without review, with reviews at fixed intervals, and with the daily
 * review. Their memory is not FSRS's: each item has a half-life that grows by the learner's own factor with each success
 * the more the longer the item had been away, and falls when it was forgotten. The same seed gives the same table.
 */
import { remembered } from '../lib/learning/memory.ts';
import { minutesOf } from '../lib/learning/review.ts';
import { randomFrom, type Random } from '../lib/quiz/random.ts';

const LEARNERS = 200;
const DAYS = 365;
/** Questions met: a lesson's twelve every week. */
const ITEMS = 240;
const WEEK = 7;
const A_DAY = 10;
const start = new Date('2026-01-01T04:00:00Z').getTime();
const day = 24 * 3600 * 1000;
const at = (days: number) => new Date(start + days * day);

/** One question in one head. */
interface Item {
	/** Days after which it is known half the time. */
	halfLife: number;
	seen: number;
}
interface Learner {
	readonly random: Random;
	readonly firstHalfLife: number;
	/** How much a success lengthens the half-life, at the most. */
	readonly growth: number;
	/** The share of days on which they come at all. */
	readonly diligence: number;
}

/** Decides which items to review on a day, and hears how it went. */
interface Plan {
	due(today: number): number[];
	answered(item: number, today: number, right: boolean): void;
}

const plans: Readonly<Record<string, () => Plan>> = {
	'no review': () => ({ due: () => [], answered: () => undefined }),
	'after 1, 7, 30, 90, 180 days': fixed,
	'daily review (FSRS)': spaced
};

function fixed(): Plan {
	const gaps = [1, 7, 30, 90, 180];
	const next = new Map<number, { day: number; step: number }>();
	return {
		due: (today) =>
			[...next]
				.filter(([, each]) => each.day <= today)
				.sort(([, a], [, b]) => a.day - b.day)
				.map(([item]) => item),
		answered(item, today) {
			const step = (next.get(item)?.step ?? -1) + 1;
			const gap = gaps[step];
			if (gap === undefined) next.delete(item);
			else next.set(item, { day: today + gap, step });
		}
	};
}

function spaced(): Plan {
	const cards = new Map<number, { card: unknown; day: number }>();
	return {
		due: (today) =>
			[...cards]
				.filter(([, each]) => each.day <= today)
				.sort(([, a], [, b]) => a.day - b.day)
				.map(([item]) => item),
		answered(item, today, right) {
			const { card, dueAt } = remembered(cards.get(item)?.card, { fraction: right ? 1 : 0 }, at(today));
			cards.set(item, { card, day: Math.round((dueAt.getTime() - start) / day) });
		}
	};
}

const known = ({ halfLife, seen }: Item, today: number): number => 2 ** (-(today - seen) / halfLife);

function learnerOf(seed: string): Learner {
	const random = randomFrom(seed);
	const between = (from: number, to: number) => from + random() * (to - from);
	return { random, firstHalfLife: between(4, 20), growth: between(1.6, 3.4), diligence: between(0.5, 1) };
}

/** Looks at an item: whether it was known, and what that does to its memory. */
function look(item: Item, today: number, { random, firstHalfLife, growth }: Learner): boolean {
	const chance = known(item, today);
	const right = random() < chance;
	// Desirable difficulty: a success gains most when the item was about to be lost.
	item.halfLife = right
		? item.halfLife * (1 + (growth - 1) * Math.min(1, 2 * (1 - chance)))
		: Math.max(firstHalfLife, item.halfLife * 0.4);
	item.seen = today;
	return right;
}

function year(learner: Learner, plan: Plan) {
	const items: Item[] = [];
	let [reviews, days, sum, measured] = [0, 0, 0, 0];
	for (let today = 0; today < DAYS; today++) {
		for (let i = 0; today % WEEK === 0 && i < 12 && items.length < ITEMS; i++) {
			items.push({ halfLife: learner.firstHalfLife, seen: today });
			plan.answered(items.length - 1, today, true);
		}
		const due = learner.random() < learner.diligence ? plan.due(today).slice(0, A_DAY) : [];
		for (const index of due) {
			const item = items[index];
			if (item) plan.answered(index, today, look(item, today, learner));
		}
		reviews += due.length;
		days += due.length > 0 ? 1 : 0;
		if (items.length === ITEMS) {
			sum += mean(items.map((item) => known(item, today)));
			measured++;
		}
	}
	return { end: mean(items.map((item) => known(item, DAYS))), through: sum / measured, reviews, days };
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
const percent = (fraction: number) => `${(100 * fraction).toFixed(1)} %`;

console.log(`${LEARNERS} learners, ${ITEMS} questions, ${DAYS} days, at most ${A_DAY} reviews a day\n`);
console.log('| plan | known at the end | known through the year | reviews a learner | minutes on a day of review |');
console.log('| --- | --- | --- | --- | --- |');
for (const [name, make] of Object.entries(plans)) {
	const years = Array.from({ length: LEARNERS }, (_, i) => year(learnerOf(`learner ${i}`), make()));
	const reviews = mean(years.map((each) => each.reviews));
	const onADay = mean(years.map((each) => (each.days > 0 ? each.reviews / each.days : 0)));
	const minutes = onADay > 0 ? minutesOf(onADay) : 0;
	console.log(
		`| ${name} | ${percent(mean(years.map(({ end }) => end)))} | ${percent(mean(years.map(({ through }) => through)))} | ${reviews.toFixed(0)} | ${minutes} |`
	);
}
