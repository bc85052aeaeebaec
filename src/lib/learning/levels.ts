import { m } from '../i18n/paraglide/messages.js';
import type { Level } from './mastery.ts';

/** A level of mastery in plain words. */
export const levelWords: Readonly<Record<Level, () => string>> = {
	none: m.mastery_none,
	beginning: m.mastery_beginning,
	growing: m.mastery_growing,
	firm: m.mastery_firm,
	fading: m.mastery_fading
};
