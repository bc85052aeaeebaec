/** A quiz of a course: its final check, the checks before and after it, or a test that a lesson can be passed by. */
export const match = (value: string): boolean => /^(check|pre-check|after-check|test-[a-z0-9-]+)$/.test(value);
