import { isLocale } from '$lib/i18n/locale';
import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = isLocale;
