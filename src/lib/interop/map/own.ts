/** What a type of ours has besides what every question has; `text` only where it isn't the imported text. */
export type Own = Readonly<Record<string, unknown>> & { readonly type: string };
