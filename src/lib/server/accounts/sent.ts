import type { Cookies } from '@sveltejs/kit';

const name = 'evenkeel_sent';

/** Keeps for ten minutes, in the browser that asked, the address a letter went to, so that the next page can name it. */
export function rememberSent(cookies: Cookies, secure: boolean, email: string): void {
	cookies.set(name, email, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 600 });
}

export const sentTo = (cookies: Cookies): string | undefined => cookies.get(name);
