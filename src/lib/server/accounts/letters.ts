import { m } from '$lib/i18n/paraglide/messages';
import type { Locale } from '$lib/i18n/locale';
import { log } from '../http/log';
import type { Letter, Mailer } from '../mail';
import type { SignUpOutcome } from './sign-up';

/** The public address without a final slash, the reader's language, and the path to lead back to. */
interface From {
	readonly address: string;
	readonly locale: Locale;
	readonly next?: string | undefined;
}

/** The letter after a sign-up: a link to confirm, or word to the owner that the address has an account already. */
export function signUpLetter(outcome: SignUpOutcome, to: string, { address, locale, next }: From): Letter | undefined {
	const base = `${address}/${locale}/account`;
	const said = { locale };
	if (outcome.type === 'sent already') return undefined;
	if (outcome.type === 'known') {
		const text = m.letter_known_text({ link: `${base}/sign-in` }, said);
		return { to, subject: m.letter_known_subject({}, said), text };
	}
	const link = `${base}/confirm?token=${outcome.token}${next ? `&next=${encodeURIComponent(next)}` : ''}`;
	return { to, subject: m.letter_confirm_subject({}, said), text: m.letter_confirm_text({ link }, said) };
}

/** The letter with a link to set a new password; none without a token. */
export function resetLetter(token: string | undefined, to: string, { address, locale }: From): Letter | undefined {
	if (!token) return undefined;
	const said = { locale };
	const link = `${address}/${locale}/account/reset?token=${token}`;
	return { to, subject: m.letter_reset_subject({}, said), text: m.letter_reset_text({ link }, said) };
}

/** Sends a letter without keeping the page waiting: the time must not tell whether there was one to send. */
export function post(mailer: Mailer, letter: Letter | undefined): void {
	if (!letter) return;
	mailer.send(letter).catch((error: unknown) => {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		log.error({ code }, 'a letter could not be sent');
	});
}
