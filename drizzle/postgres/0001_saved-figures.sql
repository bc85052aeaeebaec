CREATE TABLE "saved_figures" (
	"user_id" text NOT NULL,
	"tool" text NOT NULL,
	"figures" json NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_figures_user_id_tool_pk" PRIMARY KEY("user_id","tool")
);
--> statement-breakpoint
ALTER TABLE "saved_figures" ADD CONSTRAINT "saved_figures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;