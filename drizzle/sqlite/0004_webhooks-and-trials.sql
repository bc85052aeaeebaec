CREATE TABLE `outcome_files` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_files_programme` ON `outcome_files` (`programme_id`);--> statement-breakpoint
CREATE TABLE `trial_members` (
	`programme_id` text NOT NULL,
	`borrower_id` text NOT NULL,
	`held_out` integer NOT NULL,
	`baseline` text NOT NULL,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `borrower_id`),
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trial_members_borrower` ON `trial_members` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `trial_outcomes` (
	`programme_id` text NOT NULL,
	`borrower_id` text NOT NULL,
	`value` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`programme_id`, `borrower_id`),
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trial_outcomes_borrower` ON `trial_outcomes` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `trials` (
	`programme_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`share` integer NOT NULL,
	`outcome` text NOT NULL,
	`measure` text NOT NULL,
	`better` text NOT NULL,
	`seed` text NOT NULL,
	`seed_hash` text NOT NULL,
	`sealed_at` integer NOT NULL,
	`opened_at` integer,
	`offered_at` integer,
	`result` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trials_organisation` ON `trials` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`state` text NOT NULL,
	`next_at` integer,
	`round` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`last_result` text DEFAULT '' NOT NULL,
	`last_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `webhook_messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`endpoint_id`,`next_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_log` ON `webhook_deliveries` (`endpoint_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_message` ON `webhook_deliveries` (`message_id`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret_version` integer DEFAULT 1 NOT NULL,
	`rotated_at` integer,
	`paused_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_organisation` ON `webhook_endpoints` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `webhook_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`borrower_id` text,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_messages_created` ON `webhook_messages` (`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_messages_borrower` ON `webhook_messages` (`borrower_id`);--> statement-breakpoint
CREATE INDEX `webhook_messages_organisation` ON `webhook_messages` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `webhook_told` (
	`organisation_id` text NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`borrower_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `event`, `subject`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_told_borrower` ON `webhook_told` (`borrower_id`);