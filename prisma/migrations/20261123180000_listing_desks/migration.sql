-- CreateTable
CREATE TABLE "listing_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "kept_version" INTEGER NOT NULL,
    "gone_version" INTEGER NOT NULL,
    "fields" TEXT[],
    "before" JSONB NOT NULL,
    "comment" TEXT,
    "person_id" UUID,
    "organisation_id" UUID,
    "merged_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "listing_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_pair_apart" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "comment" TEXT,
    "person_id" UUID,
    "organisation_id" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pair_apart_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateTable
CREATE TABLE "listing_upload" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA,
    "source" TEXT NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "preview" JSONB NOT NULL,
    "report" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "import_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_import_row" (
    "import_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,

    CONSTRAINT "listing_import_row_pkey" PRIMARY KEY ("import_id","listing_id")
);

-- CreateTable
CREATE TABLE "listing_import_undo" (
    "import_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "restored" INTEGER NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_import_undo_pkey" PRIMARY KEY ("import_id")
);

-- CreateIndex
CREATE INDEX "listing_merge_kept_id_idx" ON "listing_merge"("kept_id");

-- CreateIndex
CREATE INDEX "listing_merge_gone_id_idx" ON "listing_merge"("gone_id");

-- CreateIndex
CREATE INDEX "listing_merge_merged_at_idx" ON "listing_merge"("merged_at");

-- CreateIndex
CREATE INDEX "listing_upload_organisation_id_created_at_idx" ON "listing_upload"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "listing_upload_created_at_idx" ON "listing_upload"("created_at");

-- CreateIndex
CREATE INDEX "listing_import_row_listing_id_idx" ON "listing_import_row"("listing_id");

-- Checks that the columns' words are the ones the code knows.
ALTER TABLE "listing_upload" ADD CONSTRAINT "listing_upload_state_check" CHECK ("state" IN ('previewed', 'applied', 'set_aside'));
ALTER TABLE "listing_import_row" ADD CONSTRAINT "listing_import_row_action_check" CHECK ("action" IN ('insert', 'replace', 'complete'));
ALTER TABLE "listing_pair_apart" ADD CONSTRAINT "listing_pair_apart_order_check" CHECK ("one_id" < "other_id");
