-- CreateTable
CREATE TABLE "vocabulary_entry" (
    "id" UUID NOT NULL,
    "phrases" TEXT[],
    "language" TEXT NOT NULL,
    "sectors" TEXT[],
    "role" TEXT NOT NULL DEFAULT 'need',
    "state" TEXT NOT NULL,
    "note" TEXT,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "proposed_by" UUID,
    "accepted_at" TIMESTAMPTZ,
    "accepted_by" UUID,
    "retired_at" TIMESTAMPTZ,
    "retired_by" UUID,

    CONSTRAINT "vocabulary_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vocabulary_entry_state_idx" ON "vocabulary_entry"("state");

-- CreateTable
CREATE TABLE "search_miss" (
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "searches" INTEGER NOT NULL,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("month","language","text")
);

-- Prisma does not know checks; the database refuses what the product never writes.
ALTER TABLE "vocabulary_entry"
    ADD CONSTRAINT "vocabulary_entry_language" CHECK ("language" IN ('fr', 'en')),
    ADD CONSTRAINT "vocabulary_entry_role" CHECK ("role" IN ('need', 'action', 'venue')),
    ADD CONSTRAINT "vocabulary_entry_state" CHECK ("state" IN ('proposed', 'accepted', 'retired')),
    ADD CONSTRAINT "vocabulary_entry_said" CHECK (cardinality("phrases") > 0 AND cardinality("sectors") > 0);
