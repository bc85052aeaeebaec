import { localeNames, isLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { labelOf } from './labels.ts';

/** What a field is called by its path: `options.1.text.en` is «Options 2 · What it says · English». */
export const pathText = (path: string): string =>
	path
		.split('.')
		.map((part) =>
			part === 'draw'
				? m.authoring_q_draw()
				: isLocale(part)
					? localeNames[part]
					: /^\d+$/.test(part)
						? String(Number(part) + 1)
						: labelOf(part)
		)
		.join(' · ');
