import { z } from 'zod';

/** Error texts are codes; `problems.ts` says them. */
export const WishForm = z.object({
	name: z.string().trim().min(1, 'name_empty').max(80, 'name_long'),
	showName: z.boolean()
});

/** `confirmation` is the last group of the certificate's number. */
export const RevocationForm = z.object({
	reason: z.string().trim().min(5, 'reason_short').max(300, 'reason_long'),
	confirmation: z.string().trim().toUpperCase().max(40, 'confirmation_wrong')
});
