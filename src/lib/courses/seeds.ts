import { z } from 'zod';
import { LocalTextSchema } from '../i18n/local-text.ts';

/** What a point of the source articles is, in the order that pages list them. */
export const seedKinds = ['context', 'cause', 'consequence', 'recommendation', 'duty'] as const;

/** `content/seeds.yaml`: every point of the two source articles that the catalogue answers. */
export const SeedsFile = z.array(
	z.strictObject({
		id: z.string().regex(/^S[12]-\d(\.\d[ab]?)?$/, 'must be a seed id such as S1-4.2'),
		kind: z.enum(seedKinds),
		text: LocalTextSchema
	})
);

export type Seed = Readonly<z.infer<typeof SeedsFile>[number]>;
