import type { Section } from '../../quiz/attempt.ts';
import { QuizSettingsSchema, type QuizSettings } from '../../quiz/settings.ts';

/** What an attempt was begun with, for ever. */
export interface Plan {
	readonly settings: QuizSettings;
	readonly sections: readonly Section[];
}

/** How checks were taken before attempts kept their settings. */
const former: Plan = {
	settings: QuizSettingsSchema.parse({ passMark: 0.8, cooldownMinutes: 30, maxAttempts: null }),
	sections: []
};

/** The plan of an attempt at a quiz. */
export const planOf = ({ plan }: { readonly plan: unknown }): Plan => (plan as Plan | null) ?? former;
