import { z } from 'zod';

const Settings = z.object({
	DATA_DIR: z.string().default('./data'),
	DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
		.optional(),
	ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an address such as https://learn.example.org' }).optional(),
	EVENKEEL_ADDRESS: z.string().default('http://127.0.0.1:3000'),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
		.optional(),
	EVENKEEL_DEMO: z.literal('1').optional()
});

export type Settings = z.infer<typeof Settings>;

/** Settings from the environment; an empty variable counts as unset. Throws one line that names each bad setting. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = Settings.safeParse(given);
	if (parsed.success) return parsed.data;
	throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
}
