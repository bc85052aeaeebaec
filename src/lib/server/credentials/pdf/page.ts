/** Inks of the certificate: the light theme's, whatever the reader's screen shows. */
export const colour = {
	paper: '#FBF7EF',
	ink: '#1B2A2F',
	muted: '#566469',
	sea: '#0F5C63',
	lamp: '#964208'
} as const;

/** A4 landscape, and where things stand on it, in points from the top left corner. */
export const page = { width: 841.89, height: 595.28 } as const;
export const left = 82;
export const right = page.width - 82;
/** The line that the name stands on, and the middle of the lamp on it. */
export const horizon = 240;
export const lamp = right - 64;
