/** What Moodle has no field for travels in tags: `ek-<name>=<value>`, at most 50 characters, as Moodle's tags are. */
const LONGEST = 50;
type LabelName = 'type' | 'lesson' | 'difficulty' | 'aim' | 'seed' | 'decimals' | 'unit';

export const labelled = (name: LabelName, value: string): string[] => {
	const tag = `ek-${name}=${value}`;
	return tag.length <= LONGEST ? [tag] : [];
};

/** The values of a label among tags. */
export const labelsOf = (tags: readonly string[], name: LabelName): string[] =>
	tags.filter((tag) => tag.startsWith(`ek-${name}=`)).map((tag) => tag.slice(`ek-${name}=`.length));
