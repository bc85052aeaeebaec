import type { Day } from '../finance/dates.ts';
import type { Locale } from '../i18n/locale.ts';

/** A text in the reader's language, made when it is shown. */
export type Say = () => string;

/** What a number stands for: it is typed in yuan, per cent or pieces, and read as fen, a fraction or a whole. */
export type Measure = 'yuan' | 'percent' | 'whole';

interface Named {
	readonly label: Say;
	readonly hint?: Say;
	/** Stands beside its neighbour rather than above it. */
	readonly half?: boolean;
}

/** A number; bounds and slider are in the unit it is typed in. */
export interface NumberField extends Named {
	readonly kind: Measure;
	/** Said beside it, such as «个月». */
	readonly unit?: Say;
	readonly min: number;
	readonly max: number;
	/** What an empty field counts as; without it the number must be given. */
	readonly blank?: number;
	readonly slider?: { readonly min: number; readonly max: number; readonly step: number };
}

/** One of a few named choices; as a menu where they are many. */
export interface ChoiceField<Choice extends string = string> extends Named {
	readonly kind: 'choice';
	readonly choices: Readonly<Record<Choice, Say>>;
	readonly menu?: boolean;
	readonly open?: false;
}

/** The same where nothing is chosen at first, and that is an answer too: ''. */
export interface OpenChoiceField<Choice extends string = string> extends Omit<ChoiceField<Choice>, 'open'> {
	readonly open: true;
}

/** Any number of named choices. */
export interface ChecksField<Choice extends string = string> extends Named {
	readonly kind: 'checks';
	readonly choices: Readonly<Record<Choice, Say>>;
}

/** Words, of at most `max` characters; `lines` makes room for more than one. */
export interface TextField extends Named {
	readonly kind: 'text';
	readonly max: number;
	readonly lines?: number;
	readonly required?: boolean;
}

/** A calendar day; '' if none is given and none is required. */
export interface DateField extends Named {
	readonly kind: 'date';
	readonly min?: Day;
	readonly max?: Day;
	readonly required?: boolean;
}

export type SimpleField = NumberField | ChoiceField | OpenChoiceField | ChecksField | TextField | DateField;

/** Rows of the same fields, as many as the reader needs; rows with nothing typed in them don't count. */
export interface ListField<Row extends RowFields = RowFields> extends Named {
	readonly kind: 'list';
	readonly row: Row;
	/** What a row is called: «第 2 笔». */
	readonly name: (number: number) => string;
	/** On the button that adds one. */
	readonly add: Say;
	readonly min: number;
	readonly max: number;
	/** Rows fold to the line that `says` makes of what was typed in one; the last one stands first where it is the newest. */
	readonly fold?: { says(row: Typed, locale: Locale): string; readonly newestFirst?: boolean };
	/** What a new row begins with, by the one before it. */
	next?(before: Typed): Typed;
}

export type Field = SimpleField | ListField;
export type RowFields = Readonly<Record<string, SimpleField>>;
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> =
	F extends ListField<infer Row>
		? readonly InputOf<Row>[]
		: F extends OpenChoiceField<infer Choice>
			? Choice | ''
			: F extends ChoiceField<infer Choice>
				? Choice
				: F extends ChecksField<infer Choice>
					? readonly Choice[]
					: F extends TextField | DateField
						? string
						: number;

/** What the tool works with, once its fields have been read: fen, fractions, wholes, codes, days, texts, rows. */
export type InputOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** Everything as it was typed, by the path of its field: `income`, or `debts.0.balance` in a row of a list. */
export type Typed = Readonly<Record<string, string>>;

/** The path of a field in a row of a list. */
export const rowPath = (list: string, index: number, name: string): string => `${list}.${index}.${name}`;

/** What was typed in a row of a list, by the names of its fields. */
export const rowAt = (typed: Typed, list: string, index: number, row: RowFields): Typed =>
	Object.fromEntries(
		Object.entries(row).map(([name, field]) => [name, typed[rowPath(list, index, name)] ?? blankOf(field)])
	);

/** Nothing was typed in a row: a choice that always has a value says nothing. */
export const isBlankRow = (row: RowFields, typed: Typed): boolean =>
	Object.entries(row).every(
		([name, field]) => (field.kind === 'choice' && !field.open) || (typed[name] ?? '').trim() === ''
	);

/** How many rows of a list have been begun; at least `min`, at most `max`. */
export function rowCount(typed: Typed, list: string, { min, max }: Pick<ListField, 'min' | 'max'>): number {
	const begun = Object.keys(typed).flatMap((path) => {
		const [name, index] = path.split('.');
		return name === list && index !== undefined ? [Number(index) + 1] : [];
	});
	return Math.min(max, Math.max(min, ...begun));
}

/** What stands in a field that was not begun yet: the first choice, or nothing. */
export const blankOf = (field: SimpleField): string =>
	field.kind === 'choice' && !field.open ? (Object.keys(field.choices)[0] ?? '') : '';

/** A field by its path, with the name of its row if it stands in a list. */
export function fieldAt(fields: Fields, path: string): { field: SimpleField; row?: string } | undefined {
	const [name = '', index, inner = ''] = path.split('.');
	const field = fields[name];
	if (field?.kind !== 'list') return field && index === undefined ? { field } : undefined;
	const own = field.row[inner];
	return own && { field: own, row: field.name(Number(index) + 1) };
}

export const yuan = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({ kind: 'yuan' as const, ...field });
export const percent = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({
	kind: 'percent' as const,
	...field
});
export const whole = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({ kind: 'whole' as const, ...field });
export const choice = <Choice extends string>(field: Omit<ChoiceField<Choice>, 'kind'>): ChoiceField<Choice> => ({
	kind: 'choice',
	...field
});
/** A choice that nobody has made yet, as in an exercise. */
export const openChoice = <Choice extends string>(
	field: Omit<OpenChoiceField<Choice>, 'kind' | 'open'>
): OpenChoiceField<Choice> => ({ kind: 'choice', open: true, ...field });
export const checks = <Choice extends string>(field: Omit<ChecksField<Choice>, 'kind'>): ChecksField<Choice> => ({
	kind: 'checks',
	...field
});
export const text = (field: Omit<TextField, 'kind'>): TextField => ({ kind: 'text', ...field });
export const date = (field: Omit<DateField, 'kind'>): DateField => ({ kind: 'date', ...field });
export const list = <Row extends RowFields>(field: Omit<ListField<Row>, 'kind'>): ListField<Row> => ({
	kind: 'list',
	...field
});
