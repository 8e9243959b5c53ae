-- AlterTable
ALTER TABLE "listing_report" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'fr',
ADD COLUMN     "reply" TEXT,
ADD COLUMN     "settled_at" TIMESTAMPTZ,
ADD COLUMN     "settled_by" UUID,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "listing_certification" (
    "listing_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "certified_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_certification_pkey" PRIMARY KEY ("listing_id","organisation_id")
);

-- CreateTable
CREATE TABLE "review_case" (
    "kind" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "assigned_to" UUID,
    "assigned_by" UUID,
    "assigned_at" TIMESTAMPTZ,
    "asked_version" INTEGER,
    "asked_at" TIMESTAMPTZ,
    "asked_by" UUID,
    "asked" TEXT,

    CONSTRAINT "review_case_pkey" PRIMARY KEY ("kind","case_id")
);

-- CreateTable
CREATE TABLE "review_presence" (
    "kind" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_presence_pkey" PRIMARY KEY ("kind","case_id","person_id")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reply" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "case_version" INTEGER NOT NULL,
    "listing_version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "listing_report_state_received_at_idx" ON "listing_report"("state", "received_at");

-- CreateIndex
CREATE INDEX "listing_certification_organisation_id_idx" ON "listing_certification"("organisation_id");

-- CreateIndex
CREATE INDEX "review_case_assigned_to_idx" ON "review_case"("assigned_to");

-- CreateIndex
CREATE INDEX "review_presence_seen_at_idx" ON "review_presence"("seen_at");

-- CreateIndex
CREATE INDEX "review_decision_kind_case_id_idx" ON "review_decision"("kind", "case_id");

-- CreateIndex
CREATE INDEX "review_decision_listing_id_idx" ON "review_decision"("listing_id");

-- AddForeignKey
ALTER TABLE "listing_certification" ADD CONSTRAINT "listing_certification_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words that only the product writes.
ALTER TABLE "listing_report"
  ADD CONSTRAINT "listing_report_state_check" CHECK ("state" IN ('open', 'corrected', 'already_right', 'passed_on', 'set_aside'));
ALTER TABLE "review_case" ADD CONSTRAINT "review_case_kind_check" CHECK ("kind" IN ('change', 'entry', 'held', 'claim', 'report'));
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_words_check"
  CHECK ("kind" IN ('change', 'entry', 'held', 'claim', 'report') AND "decision" IN ('accept', 'refuse', 'ask'));
