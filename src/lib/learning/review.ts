/** How many questions a day's review may ask at most. */
export const reviewLimits: readonly number[] = [5, 10, 20, 40];

/** About how many minutes a review of so many questions takes, at three quarters of a minute each. */
export const minutesOf = (questions: number): number => Math.max(1, Math.round(questions * 0.75));
