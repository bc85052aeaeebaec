import { adaptive } from './adaptive.ts';
import type { Behaviour } from './behaviour.ts';
import { deferred } from './deferred.ts';
import { immediate } from './immediate.ts';
import { interactive } from './interactive.ts';

/** Every behaviour there is. Certainty-based marking goes with any of them. */
export const behaviours = { deferred, immediate, interactive, adaptive } as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof behaviours;
export const behaviourNames = ['deferred', 'immediate', 'interactive', 'adaptive'] as const satisfies BehaviourName[];
