/** Keeps the server small: without them V8 lets garbage grow to ten times what is in use. */
export const nodeFlags = ['--max-semi-space-size=16', '--max-old-space-size=512'];
