import { m } from '../i18n/paraglide/messages.js';
import type { stages } from './articles.ts';

const names: Readonly<Record<(typeof stages)[number], () => string>> = {
	before: m.articles_stage_before,
	paying: m.articles_stage_paying,
	late: m.articles_stage_late,
	life: m.articles_stage_life
};

/** What readers call a stage, in the language of the page. */
export const stageName = (stage: (typeof stages)[number]): string => names[stage]();
