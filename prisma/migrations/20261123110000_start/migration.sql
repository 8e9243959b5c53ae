-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "listing_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "external_id" TEXT,
    "neq" TEXT,
    "name" TEXT NOT NULL,
    "trade_name" TEXT,
    "other_names" TEXT[],
    "acronym" TEXT,
    "legal_form" TEXT,
    "municipality_code" TEXT NOT NULL,
    "address" TEXT,
    "postal_code" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "precision" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "description_fr" TEXT,
    "description_en" TEXT,
    "languages" TEXT[],
    "employees" INTEGER,
    "recognitions" TEXT[],
    "practices" TEXT[],
    "client_references" TEXT[],
    "publication" TEXT NOT NULL,
    "hold_reason" TEXT,
    "merged_into" UUID,
    "status" TEXT NOT NULL,
    "status_by" TEXT,
    "status_on" DATE,
    "last_confirmed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sectors" TEXT[],
    "modes" TEXT[],
    "area_kind" TEXT NOT NULL,
    "area_km" DOUBLE PRECISION,
    "area_codes" TEXT[],
    "description_fr" TEXT,
    "description_en" TEXT,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("listing_id","position")
);

-- CreateTable
CREATE TABLE "listing_report" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "email" TEXT,
    "received_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_import" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "aggregate_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ,
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation_fact" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_fact_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "search_document" (
    "generation" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name_key" TEXT NOT NULL,
    "tsv" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("generation","listing_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "generation" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("generation","word")
);

-- CreateTable
CREATE TABLE "search_generation" (
    "engine" TEXT NOT NULL,
    "generation" UUID NOT NULL,
    "documents" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "search_generation_pkey" PRIMARY KEY ("engine")
);

-- CreateTable
CREATE TABLE "search_tombstone" (
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_tombstone_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "mrc" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,

    CONSTRAINT "mrc_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "designation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mrc_code" TEXT NOT NULL,
    "population" INTEGER,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "precision" TEXT NOT NULL,
    "aliases" TEXT[],
    "website" TEXT,
    "ended_on" DATE,
    "successor" TEXT,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "reference_source" (
    "table" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "valid_on" DATE NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_source_pkey" PRIMARY KEY ("table")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_source_name_key" ON "listing_source"("name");

-- CreateIndex
CREATE UNIQUE INDEX "listing_slug_key" ON "listing"("slug");

-- CreateIndex
CREATE INDEX "listing_neq_idx" ON "listing"("neq");

-- CreateIndex
CREATE INDEX "listing_municipality_code_idx" ON "listing"("municipality_code");

-- CreateIndex
CREATE UNIQUE INDEX "listing_source_id_external_id_key" ON "listing"("source_id", "external_id");

-- CreateIndex
CREATE INDEX "listing_report_listing_id_idx" ON "listing_report"("listing_id");

-- CreateIndex
CREATE INDEX "outbox_event_topic_processed_at_due_at_id_idx" ON "outbox_event"("topic", "processed_at", "due_at", "id");

-- CreateIndex
CREATE INDEX "mrc_region_code_idx" ON "mrc"("region_code");

-- CreateIndex
CREATE INDEX "municipality_mrc_code_idx" ON "municipality"("mrc_code");

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "listing_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_report" ADD CONSTRAINT "listing_report_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mrc" ADD CONSTRAINT "mrc_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_mrc_code_fkey" FOREIGN KEY ("mrc_code") REFERENCES "mrc"("code") ON DELETE RESTRICT ON UPDATE CASCADE;


