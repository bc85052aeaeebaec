import { z } from 'zod';
import { locales } from '../i18n/locale.ts';
import { commonPassword } from './password.server.ts';

/** Error texts are codes; `accounts/errors.ts` of the routes says them in the reader's language. */
const email = z.string().trim().toLowerCase().pipe(z.email('email_invalid').max(254, 'email_invalid'));
const newPassword = z
	.string()
	.min(12, 'password_short')
	.max(256, 'password_long')
	.refine((password) => !commonPassword(password), 'password_common');

const jurisdictions = ['CN', 'HK', 'TW', 'general'] as const;
const themes = ['system', 'light', 'dark'] as const;
const textSizes = ['normal', 'large', 'larger'] as const;

const name = z.string().trim().min(1, 'name_empty').max(80, 'name_long');

export const SignUp = z.object({ name, email, password: newPassword });
export const SignIn = z.object({
	email: z.string().trim().toLowerCase().min(1, 'email_invalid').max(254, 'email_invalid'),
	password: z.string().min(1, 'password_empty').max(256, 'password_long')
});
export const AskForReset = z.object({ email });
export const ResetPassword = z.object({ token: z.string().max(100), password: newPassword });
export const Confirm = z.object({ token: z.string().max(100), password: z.string().max(256) });
export const Settings = z.object({
	name,
	locale: z.enum(locales),
	jurisdiction: z.enum(jurisdictions),
	theme: z.enum(themes),
	textSize: z.enum(textSizes)
});
export const DeleteAccount = z.object({ password: z.string().min(1, 'password_empty').max(256, 'password_long') });
