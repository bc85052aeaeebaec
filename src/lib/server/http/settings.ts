import { z } from 'zod';

/** An address of one of these protocols; what is wrong with it never repeats it, for it may hold a password. */
const address = (protocols: readonly string[], example: string) =>
	z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
		error: `must be an address such as ${example}`
	});

const Settings = z.object({
	HOST: z
		.string()
		.regex(/^[\w.:-]+$/, 'must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them')
		.default('127.0.0.1'),
	PORT: z
		.string()
		.refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'must be a whole number from 0 to 65535')
		.transform(Number)
		.default(3000),
	DATA_DIR: z.string().default('./data'),
	DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
	ORIGIN: address(['http:', 'https:'], 'https://learn.example.org')
		.refine((value) => !URL.canParse(value) || /^\/?$/.test(new URL(value).pathname + new URL(value).search), {
			error: 'must be an address without a path, such as https://learn.example.org'
		})
		.transform((value) => new URL(value).origin)
		.optional(),
	SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@host:465').optional(),
	MAIL_FROM: z
		.string()
		.regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'must be an e-mail address, or such as Evenkeel <learn@example.org>')
		.optional(),
	LOG_LEVEL: z
		.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
			error: 'must be one of fatal, error, warn, info, debug, silent'
		})
		.default('warn'),
	LENDING_WEBHOOKS_PRIVATE: z.literal('1', { error: 'must be 1, or unset' }).optional(),
	EVENKEEL_DEMO: z.literal('1').optional()
});

export type Settings = z.infer<typeof Settings>;

/** Settings from the environment; an empty variable counts as unset. Throws one line that names each bad setting. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = Settings.safeParse(given);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
	throw new Error(`${[...new Set(problems)].join('; ')}.`);
}
