import { functions } from './functions.ts';
import type { Values } from './schema.ts';

/** An expression of an author that cannot be worked out; the message says where. */
export class ExpressionError extends Error {}

type Token = string;
const tokenPattern = /\s*(\d+(?:\.\d+)?|[a-z][a-zA-Z0-9]*|<=|>=|==|!=|&&|\|\||[-+*/^%(),<>])/y;
/** Binary operators from loosest to tightest; all but `^` group to the left. */
const levels: readonly (readonly string[])[] = [
	['||'],
	['&&'],
	['<', '<=', '>', '>=', '==', '!='],
	['+', '-'],
	['*', '/', '%']
];

/**
 * The value of an arithmetic expression: numbers, names of `values`, + - * / % ^, comparisons (1 or 0), && ||,
 * parentheses and the functions of `functions.ts`. Numbers are rounded to 12 significant digits, so that 0.1 + 0.2 == 0.3.
 * Throws `ExpressionError` for anything else, and for a result that is not finite.
 */
export function evaluate(expression: string, values: Values): number {
	const parser = new Parser(tokens(expression), values, expression);
	const result = parser.whole();
	if (!Number.isFinite(result)) throw new ExpressionError(`"${expression}" has no finite value`);
	return tidy(result);
}

const tidy = (value: number): number => Number(value.toPrecision(12));

function tokens(expression: string): Token[] {
	const found: Token[] = [];
	tokenPattern.lastIndex = 0;
	while (tokenPattern.lastIndex < expression.trimEnd().length) {
		const at = tokenPattern.lastIndex;
		const token = tokenPattern.exec(expression)?.[1];
		if (!token) throw new ExpressionError(`"${expression}": cannot read from "${expression.slice(at)}"`);
		found.push(token);
	}
	return found;
}

class Parser {
	#at = 0;
	readonly #tokens: readonly Token[];
	readonly #values: Values;
	readonly #source: string;

	constructor(found: readonly Token[], values: Values, source: string) {
		this.#tokens = found;
		this.#values = values;
		this.#source = source;
	}

	whole(): number {
		const value = this.#binary(0);
		if (this.#at < this.#tokens.length) this.#fail();
		return value;
	}

	#binary(level: number): number {
		const operators = levels[level];
		if (!operators) return this.#power();
		let left = this.#binary(level + 1);
		for (let operator = this.#peek(); operator && operators.includes(operator); operator = this.#peek()) {
			this.#at++;
			left = apply(operator, left, this.#binary(level + 1));
		}
		return left;
	}

	#power(): number {
		if (this.#take('-')) return -this.#power();
		const base = this.#atom();
		return this.#take('^') ? base ** this.#power() : base;
	}

	#atom(): number {
		const token = this.#tokens[this.#at++];
		if (token === undefined) return this.#fail();
		if (/^\d/.test(token)) return Number(token);
		if (token === '(') return this.#closed();
		if (!/^[a-z]/.test(token)) return this.#fail();
		return this.#take('(') ? this.#call(token) : this.#name(token);
	}

	#closed(): number {
		const value = this.#binary(0);
		if (!this.#take(')')) this.#fail();
		return value;
	}

	#call(name: string): number {
		const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
		if (!called) throw new ExpressionError(`"${this.#source}": no function "${name}"`);
		const args: number[] = [];
		while (!this.#take(')')) {
			args.push(this.#binary(0));
			if (this.#peek() !== ')' && !this.#take(',')) this.#fail();
		}
		return called(...args);
	}

	#name(name: string): number {
		const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
		if (value === undefined) throw new ExpressionError(`"${this.#source}": no number "${name}"`);
		return value;
	}

	#peek = (): Token | undefined => this.#tokens[this.#at];

	#take(token: Token): boolean {
		if (this.#peek() !== token) return false;
		this.#at++;
		return true;
	}

	#fail(): never {
		throw new ExpressionError(`"${this.#source}": unexpected "${this.#peek() ?? 'end'}"`);
	}
}

function apply(operator: string, a: number, b: number): number {
	const same = tidy(a) === tidy(b);
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		case '<':
			return Number(a < b && !same);
		case '<=':
			return Number(a < b || same);
		case '>':
			return Number(a > b && !same);
		case '>=':
			return Number(a > b || same);
		case '==':
			return Number(same);
		case '!=':
			return Number(!same);
		case '&&':
			return Number(Boolean(a) && Boolean(b));
		default:
			return Number(Boolean(a) || Boolean(b));
	}
}
