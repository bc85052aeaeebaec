import { m } from '../i18n/paraglide/messages.js';

/** The attributes of what stands around prose: a table wider than a phone moves sideways, so the keyboard has to reach it. */
export const aroundProse = (html: string) =>
	html.includes('<table')
		? { class: 'prose moves', role: 'group', tabindex: 0, 'aria-label': m.table_moves() }
		: { class: 'prose' };
