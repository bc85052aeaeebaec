CREATE TABLE `saved_figures` (
	`user_id` text NOT NULL,
	`tool` text NOT NULL,
	`figures` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `tool`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
