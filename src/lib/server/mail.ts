import { mkdir, writeFile } from 'node:fs/promises';
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

const from = 'Evenkeel <no-reply@localhost>';

/** Sends by SMTP where `smtpUrl` is set, else writes each letter to a `.eml` file in `folder`. */
export function openMailer(folder: string, smtpUrl: string | undefined): Mailer {
	if (smtpUrl) {
		const smtp = createTransport(smtpUrl);
		return { send: async (letter) => void (await smtp.sendMail({ from, ...letter })) };
	}
	const toFile = createTransport({ streamTransport: true, buffer: true });
	return {
		async send(letter) {
			const { message } = await toFile.sendMail({ from, ...letter });
			await mkdir(folder, { recursive: true });
			await writeFile(join(folder, `${Date.now()}-${randomId(6)}.eml`), message, { mode: 0o600 });
		}
	};
}
