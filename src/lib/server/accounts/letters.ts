import { m } from '$lib/i18n/paraglide/messages';
import type { Locale } from '$lib/i18n/locale';
import type { Letter } from '../mail';
import type { SignUpOutcome } from './sign-up';

/** The letter after a sign-up: a link to confirm, or word to the owner that the address has an account already. */
export function signUpLetter(outcome: SignUpOutcome, to: string, origin: string, locale: Locale): Letter {
	const base = `${origin}/${locale}/account`;
	const said = { locale };
	return outcome.type === 'confirm'
		? {
				to,
				subject: m.letter_confirm_subject({}, said),
				text: m.letter_confirm_text({ link: `${base}/confirm?token=${outcome.token}` }, said)
			}
		: { to, subject: m.letter_known_subject({}, said), text: m.letter_known_text({ link: `${base}/sign-in` }, said) };
}

export function resetLetter(token: string, to: string, origin: string, locale: Locale): Letter {
	const said = { locale };
	const link = `${origin}/${locale}/account/reset?token=${token}`;
	return { to, subject: m.letter_reset_subject({}, said), text: m.letter_reset_text({ link }, said) };
}
