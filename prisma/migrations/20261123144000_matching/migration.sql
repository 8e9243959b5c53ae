-- CreateTable
CREATE TABLE "supplier_match" (
    "line_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "name_key" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "neq" TEXT,
    "owner_neq" TEXT,
    "buyer_id" UUID,
    "seen_on" DATE NOT NULL,
    "value" DECIMAL(24,6),
    "municipality" TEXT,
    "region" TEXT,
    "sign" TEXT,
    "status" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "listing_id" UUID,
    "candidate_id" UUID,
    "decision_id" UUID,
    "evidence" JSONB NOT NULL,
    "rivals" JSONB NOT NULL,
    "method_version" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "supplier_match_pkey" PRIMARY KEY ("line_id","position")
);

-- CreateTable
CREATE TABLE "supplier_alias" (
    "demo" BOOLEAN NOT NULL,
    "name_key" TEXT NOT NULL,
    "neq" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "first_seen" DATE NOT NULL,
    "last_seen" DATE NOT NULL,

    CONSTRAINT "supplier_alias_pkey" PRIMARY KEY ("demo","name_key","neq")
);

-- CreateTable
CREATE TABLE "match_decision" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "line_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "name_key" TEXT NOT NULL,
    "buyer_id" UUID,
    "verdict" TEXT NOT NULL,
    "listing_id" UUID,
    "why" TEXT,
    "shown" JSONB NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ,
    "undone_why" TEXT,

    CONSTRAINT "match_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_relation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_neq" TEXT NOT NULL,
    "to_neq" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by" UUID,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "organisation_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_organisation" (
    "id" UUID NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "neq" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "municipality" TEXT,
    "region" TEXT,
    "lines" INTEGER NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "first_seen" DATE NOT NULL,
    "last_seen" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "why" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "candidate_organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_run" (
    "id" UUID NOT NULL,
    "method_version" SMALLINT NOT NULL,
    "purchases_revision" BIGINT NOT NULL,
    "listings_at" TIMESTAMPTZ NOT NULL,
    "revision" BIGINT NOT NULL,
    "considered" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "moves" JSONB NOT NULL,
    "finished_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "supplier_match_name_key_idx" ON "supplier_match"("name_key");

-- CreateIndex
CREATE INDEX "supplier_match_neq_idx" ON "supplier_match"("neq");

-- CreateIndex
CREATE INDEX "supplier_match_owner_neq_idx" ON "supplier_match"("owner_neq");

-- CreateIndex
CREATE INDEX "supplier_match_listing_id_idx" ON "supplier_match"("listing_id");

-- CreateIndex
CREATE INDEX "supplier_match_candidate_id_idx" ON "supplier_match"("candidate_id");

-- CreateIndex
CREATE INDEX "supplier_match_revision_idx" ON "supplier_match"("revision");

-- CreateIndex
CREATE INDEX "supplier_match_status_value_idx" ON "supplier_match"("status", "value");

-- CreateIndex
CREATE INDEX "supplier_alias_neq_idx" ON "supplier_alias"("neq");

-- CreateIndex
CREATE INDEX "match_decision_line_id_idx" ON "match_decision"("line_id");

-- CreateIndex
CREATE INDEX "match_decision_name_key_idx" ON "match_decision"("name_key");

-- CreateIndex
CREATE INDEX "match_decision_decided_at_idx" ON "match_decision"("decided_at");

-- CreateIndex
CREATE INDEX "organisation_relation_from_neq_idx" ON "organisation_relation"("from_neq");

-- CreateIndex
CREATE INDEX "organisation_relation_to_neq_idx" ON "organisation_relation"("to_neq");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_organisation_demo_neq_key" ON "candidate_organisation"("demo", "neq");

-- Grows with every change of matches: readers follow from the last revision they saw.
CREATE SEQUENCE "match_revision";

-- Checks that the columns' words are the ones the code knows.
ALTER TABLE "supplier_match" ADD CONSTRAINT "supplier_match_status_check" CHECK ("status" IN ('confirmed', 'probable', 'candidate', 'review', 'rejected'));
ALTER TABLE "match_decision" ADD CONSTRAINT "match_decision_words_check" CHECK ("scope" IN ('line', 'spelling', 'buyer_spelling') AND "verdict" IN ('same', 'none') AND ("verdict" = 'same') = ("listing_id" IS NOT NULL));
ALTER TABLE "organisation_relation" ADD CONSTRAINT "organisation_relation_kind_check" CHECK ("kind" IN ('merger', 'renaming', 'subsidiary', 'member') AND "from_neq" <> "to_neq");
