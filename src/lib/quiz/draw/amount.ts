import { z } from 'zod';
import { evaluate } from './expression.ts';
import type { Values } from './schema.ts';

/** A number, or an expression over the numbers drawn that `amountOf` works out. */
export const AmountSchema = z.union([z.number(), z.string().min(1)], { error: 'must be a number or an expression' });

export type Amount = z.infer<typeof AmountSchema>;

/** The number that an amount is for the numbers drawn. Throws `ExpressionError`. */
export const amountOf = (amount: Amount, values: Values): number =>
	typeof amount === 'number' ? amount : evaluate(amount, values);
