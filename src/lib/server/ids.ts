import { createHash, randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** `length` random characters of RFC 4648 base 32 in lower case, five bits each. */
export function randomId(length = 20): string {
	return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('');
}

/** What is stored of a secret that a browser or a link carries: hexadecimal SHA-256. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
