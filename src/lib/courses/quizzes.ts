import type { LocalText } from '../i18n/local-text.ts';
import type { Part } from '../quiz/attempt.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Question } from '../quiz/question.ts';
import { randomFrom } from '../quiz/random.ts';
import { QuizSettingsSchema } from '../quiz/settings.ts';
import type { CompiledCourse, CompiledLesson } from './types.ts';

/** Questions of each lesson in one form of the checks before and after. */
const PER_FORM = 2;
const PER_TEST = 6;

const day = 24 * 60;
const measuring = QuizSettingsSchema.parse({ passMark: 0, cooldownMinutes: 0, maxAttempts: 1, tells: 'marks' });
const testingOut = QuizSettingsSchema.parse({ passMark: 0.8, cooldownMinutes: day, maxAttempts: null });

type Taught = Pick<CompiledCourse, 'check' | 'lessons' | 'title'>;

/**
 * The quiz of that name; undefined where the course has none. `learner` is any text that is the learner's own: half of
 * them take form A first, the others form B.
 */
export function quizOf(course: Taught, name: string, learner: string): Quiz | undefined {
	if (name === 'check')
		return { name, kind: name, settings: QuizSettingsSchema.parse(course.check), parts: partsOf(course) };
	if (name === 'pre-check' || name === 'after-check') {
		const aFirst = randomFrom(learner)() < 0.5;
		const form = aFirst === (name === 'pre-check') ? 0 : 1;
		const parts = course.lessons.map(({ title, questions }) => ({
			title,
			pool: formsOf(questions)[form],
			draw: PER_FORM
		}));
		return { name, kind: name, settings: measuring, parts };
	}
	const lesson = course.lessons.find(({ id }) => name === `test-${id}`);
	return (
		lesson && {
			name,
			kind: 'test-out',
			lesson: lesson.id,
			settings: testingOut,
			parts: [
				{ title: lesson.title, pool: short(lesson.questions), draw: Math.min(PER_TEST, short(lesson.questions).length) }
			]
		}
	);
}

/** Two forms of a pool that are alike in difficulty and share no question: dealt in the order A B B A. */
export function formsOf(pool: readonly Question[]): readonly [Question[], Question[]] {
	const byDifficulty = short(pool).toSorted((a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1));
	const isA = (index: number) => index % 4 === 0 || index % 4 === 3;
	return [byDifficulty.filter((_, i) => isA(i)), byDifficulty.filter((_, i) => !isA(i))];
}

/** A story takes as long as a whole check of this kind. */
const short = (pool: readonly Question[]): Question[] => pool.filter(({ type }) => type !== 'scenario');

/** How many questions a quiz asks. */
export const sizeOf = ({ parts }: Pick<Quiz, 'parts'>): number => parts.reduce((sum, { draw }) => sum + draw, 0);

function partsOf({ check, lessons, title }: Taught): Part[] {
	const everywhere = lessons.flatMap(({ questions }) => questions);
	return (
		check.pools?.map((wanted) => ({
			title: titleOf(wanted.lessons, lessons) ?? title,
			pool: everywhere.filter((question) => fits(question, wanted)),
			draw: wanted.draw
		})) ?? lessons.map((lesson) => ({ title: lesson.title, pool: lesson.questions, draw: check.draw }))
	);
}

type Wanted = NonNullable<CompiledCourse['check']['pools']>[number];

const fits = ({ lesson, seeds, difficulty, aim }: Question, wanted: Wanted): boolean =>
	(wanted.lessons?.includes(lesson) ?? true) &&
	(wanted.seeds?.some((seed) => seeds.includes(seed)) ?? true) &&
	(wanted.difficulty?.includes(difficulty) ?? true) &&
	(wanted.aim === undefined || wanted.aim === aim);

function titleOf(ids: readonly string[] | undefined, lessons: readonly CompiledLesson[]): LocalText | undefined {
	return ids?.length === 1 ? lessons.find(({ id }) => id === ids[0])?.title : undefined;
}
