import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 'twp' });

/**
 * A draft in Traditional Chinese of a text in Simplified: characters and common words by OpenCC, quotation marks as they
 * are written there, ids and addresses left alone. A person reads it before it is published.
 */
export const traditionalDraft = (simplified: string): string =>
	convert(simplified)
		.replace(/“/g, '「')
		.replace(/”/g, '」')
		.replace(/‘/g, '『')
		.replace(/’(?!\w)/g, '』')
		.replace(/着/g, '著')
		.replace(/裏/g, '裡')
		.replace(/什麼/g, '甚麼');
