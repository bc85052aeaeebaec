import { mkdir, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { randomId } from './ids';

export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

export interface Mailer {
	send(letter: Letter): Promise<void>;
}

/** A mailer that can be asked to end. */
export interface Postman extends Mailer {
	/** Resolves when no letter is on its way any more. */
	close(): Promise<void>;
}

/** How long a mail server may keep us waiting, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The sender of an installation that names none: no-reply at the host of its public address. */
export function senderAt(address: string): string {
	const host = new URL(address).hostname;
	return `Evenkeel <no-reply@${isIP(host.replace(/[[\]]/g, '')) ? 'localhost' : host}>`;
}

/** Sends by SMTP where `smtpUrl` is set, else writes each letter to a `.eml` file in `folder`. */
export function openMailer(folder: string, smtpUrl: string | undefined, from: string): Postman {
	const send = smtpUrl ? bySmtp(smtpUrl, from) : toFiles(folder, from);
	const underWay = new Set<Promise<void>>();
	return {
		send(letter) {
			const sending = send(letter).finally(() => underWay.delete(sending));
			underWay.add(sending);
			return sending;
		},
		close: async () => void (await Promise.allSettled(underWay))
	};
}

/** Tells out-of-office programs not to answer. */
const headers = { 'Auto-Submitted': 'auto-generated' };

function bySmtp(url: string, from: string): Mailer['send'] {
	const smtp = createTransport({ url, ...patience });
	return async (letter) => void (await smtp.sendMail({ from, headers, ...letter }));
}

function toFiles(folder: string, from: string): Mailer['send'] {
	const composer = createTransport({ streamTransport: true, buffer: true });
	return async (letter) => {
		const { message } = await composer.sendMail({ from, headers, ...letter });
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, `${Date.now()}-${randomId(6)}.eml`), message, { mode: 0o600 });
	};
}
