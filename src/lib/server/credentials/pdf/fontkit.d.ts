/** What is used of fontkit, which ships no types. */
declare module 'fontkit' {
	export interface Font {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string): { readonly advanceWidth: number };
	}
	export function create(data: Uint8Array): Font;
}

declare namespace PDFKit.Mixins {
	interface PDFFont {
		/** A font that fontkit has parsed already; `key` tells it from others of its name. */
		font(font: import('fontkit').Font, key: string, size?: number): this;
	}
}
