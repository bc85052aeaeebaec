import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/lib/interop/csv/read.ts';
import { writeTable } from '../../../src/lib/interop/csv/write.ts';
import { readGift } from '../../../src/lib/interop/gift/read.ts';
import { writeGift } from '../../../src/lib/interop/gift/write.ts';
import type { Imported } from '../../../src/lib/interop/imported.ts';
import { idsFor } from '../../../src/lib/interop/map/ids.ts';
import { mapQuestion } from '../../../src/lib/interop/map/map.ts';
import type { Parsed } from '../../../src/lib/interop/parsed.ts';
import { exportQuestion } from '../../../src/lib/interop/write/export.ts';
import type { Written } from '../../../src/lib/interop/written.ts';
import { readMoodleXml } from '../../../src/lib/interop/xml/read.ts';
import { writeMoodleXml } from '../../../src/lib/interop/xml/write.ts';
import { QuestionSchema } from '../../../src/lib/quiz/types/index.ts';
import { destination } from './destination.ts';
import { compare, questionsOf, typeNames } from './our-questions.ts';

/** What comes back of a question that goes out as a file and in again. */
function returned(authored: unknown, write: (all: readonly Imported[]) => Written, read: (source: string) => Parsed) {
	const question = QuestionSchema.parse(authored);
	const { text } = write([exportQuestion(question, 'en').question].flatMap((each) => each ?? []));
	const { questions, problems } = read(text);
	expect(problems).toEqual([]);
	const [imported] = questions;
	expect(imported, text).toBeDefined();
	const [id = ''] = idsFor(questions);
	return { question, back: imported && mapQuestion(imported, id, destination).question };
}

describe('a question that goes out and comes in again is the same', () => {
	it.each(typeNames)('as Moodle XML: %s', (type) =>
		fc.assert(
			fc.property(questionsOf(type), (authored) => {
				const { question, back } = returned(authored, writeMoodleXml, readMoodleXml);
				expect(back).toEqual(question);
			})
		)
	);

	it.each(typeNames)('as a table: %s', (type) =>
		fc.assert(
			fc.property(questionsOf(type), (authored) => {
				const { question, back } = returned(authored, writeTable, readTable);
				expect(back).toEqual(question);
			})
		)
	);

	it.each(typeNames.filter((type) => type !== 'cloze'))('as GIFT, but for hints and what pairs are told: %s', (type) =>
		fc.assert(
			fc.property(questionsOf(type, { hints: false, pairFeedback: compare }), (authored) => {
				const { question, back } = returned(authored, writeGift, readGift);
				expect(back).toEqual(question);
			})
		)
	);
});
