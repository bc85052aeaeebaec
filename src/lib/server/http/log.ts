import { pino } from 'pino';

/** Structured log on standard error; never give it a body, a cookie, a query string or an e-mail address. */
export const log = pino({ base: null, level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
