import type { Balance, Sample } from './effect.ts';

/** What an outcome is: yes or no (kept as 1 and 0), or a number; and which way is better. Both are fixed at the sealing. */
export const measures = ['yes_no', 'number'] as const;
export type Measure = (typeof measures)[number];
export const betters = ['more', 'less'] as const;
export type Better = (typeof betters)[number];

/** What was known of a borrower at the moment of entering. */
export interface Baseline {
	readonly jurisdiction: string;
	readonly product: string;
	readonly segments: readonly string[];
}

/** A group in numbers only: who entered, who of them was assigned the course by whatever way, and their outcomes. */
export interface GroupResult extends Sample {
	readonly entered: number;
	readonly assigned: number;
}

/** What is found when a trial is opened. It names nobody, and stays when borrowers are deleted. */
export interface TrialResult {
	readonly course: GroupResult;
	readonly heldOut: GroupResult;
	readonly balance: readonly Balance[];
}

/**
 * Whether a borrower is held out: the first eight hexadecimal digits of the SHA-256 of «seed:borrower», as a part of 2³²,
 * are below `share` per cent.
 */
export const isHeldOut = (digest: string, share: number): boolean =>
	parseInt(digest.slice(0, 8), 16) / 2 ** 32 < share / 100;

interface Entered {
	readonly heldOut: boolean;
	readonly baseline: Baseline;
}

/** How properties known at the entry are spread over the groups: the most frequent first, `most` of each kind. */
export function balanceOf(members: readonly Entered[], most = 10): Balance[] {
	const counts = new Map<string, { kind: Balance['kind']; value: string; course: number; heldOut: number }>();
	for (const { heldOut, baseline } of members)
		for (const [kind, value] of propertiesOf(baseline)) {
			const key = `${kind}:${value}`;
			const count = counts.get(key) ?? { kind, value, course: 0, heldOut: 0 };
			count[heldOut ? 'heldOut' : 'course']++;
			counts.set(key, count);
		}
	const out = members.filter(({ heldOut }) => heldOut).length;
	const all = [...counts.values()].sort((a, b) => b.course + b.heldOut - a.course - a.heldOut);
	return (['jurisdiction', 'product', 'segment'] as const).flatMap((kind) =>
		all
			.filter((each) => each.kind === kind)
			.slice(0, most)
			.map(({ value, course, heldOut }) => ({
				...{ kind, value },
				...{ course: { yes: course, of: members.length - out }, heldOut: { yes: heldOut, of: out } }
			}))
	);
}

const propertiesOf = ({ jurisdiction, product, segments }: Baseline): (readonly [Balance['kind'], string])[] => [
	['jurisdiction', jurisdiction],
	['product', product],
	...segments.map((segment) => ['segment', segment] as const)
];
