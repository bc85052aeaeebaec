/** A step of a lesson or a question of a check, counted from 1. */
export const match = (value: string): boolean => /^[1-9]\d?$/.test(value);
