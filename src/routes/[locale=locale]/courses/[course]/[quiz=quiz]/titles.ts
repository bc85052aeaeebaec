import { m } from '$lib/i18n/paraglide/messages';
import type { Quiz } from '$lib/quiz/quiz';

/** What a quiz is called on its pages. */
export const titleOf = ({ kind, lesson }: { readonly kind: Quiz['kind']; readonly lesson: string }): string =>
	({
		check: () => m.learning_check(),
		'pre-check': () => m.quiz_before(),
		'after-check': () => m.quiz_after(),
		'test-out': () => m.quiz_test_out({ title: lesson })
	})[kind]();
