import type { Locale } from '$lib/i18n/locale';
import type { ProblemWords } from '$lib/server/http/refuse';
import type { Context } from '$lib/server/context';

declare global {
	namespace App {
		interface Error {
			message: string;
			requestId?: string;
			words?: ProblemWords;
		}
		interface Locals {
			ctx: Context;
			locale: Locale;
			look: { theme: string; textSize: string };
			jurisdiction: string;
			requestId: string;
		}
	}
}
