-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "declared_by" TEXT,
ADD COLUMN     "declared_on" DATE,
ADD COLUMN     "status_until" DATE;

-- CreateTable
CREATE TABLE "recognition_review" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "requested_by" UUID,
    "organisation_id" UUID,
    "declared_by" TEXT,
    "declared_on" DATE,
    "reviewer_id" UUID,
    "reviewer" TEXT,
    "reviewing_since" TIMESTAMPTZ,
    "decided_by" UUID,
    "decided_as" TEXT,
    "reason" TEXT,
    "revoked" BOOLEAN NOT NULL DEFAULT false,
    "appeal" TEXT,
    "appeal_against" UUID,
    "appeal_as" TEXT,
    "appeal_decided" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_by" TEXT,
    "confirmed_on" DATE,
    "confirmed_until" DATE,
    "stood_on" JSONB,
    "reminded_for" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recognition_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition_event" (
    "review_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person_id" UUID,
    "reason" TEXT,
    "answers" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recognition_event_pkey" PRIMARY KEY ("review_id","version")
);

-- CreateTable
CREATE TABLE "listing_recognition" (
    "listing_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "issuer" TEXT,
    "number" TEXT,
    "note" TEXT,
    "link" TEXT,
    "expires_on" DATE,
    "state" TEXT NOT NULL,
    "declared_by" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,
    "verified_by" TEXT,
    "verified_on" DATE,
    "verifier_id" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_recognition_pkey" PRIMARY KEY ("listing_id","code")
);

-- CreateTable
CREATE TABLE "listing_practice" (
    "listing_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "evidence" TEXT,
    "link" TEXT,
    "dated_on" DATE,
    "declared_by" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,

    CONSTRAINT "listing_practice_pkey" PRIMARY KEY ("listing_id","code")
);

-- CreateTable
CREATE TABLE "listing_neq_answer" (
    "listing_id" UUID NOT NULL,
    "neq" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "answered_by" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_neq_answer_pkey" PRIMARY KEY ("listing_id","neq")
);

-- CreateIndex
CREATE UNIQUE INDEX "recognition_review_listing_id_key" ON "recognition_review"("listing_id");

-- CreateIndex
CREATE INDEX "recognition_review_state_updated_at_idx" ON "recognition_review"("state", "updated_at");

-- CreateIndex
CREATE INDEX "listing_recognition_state_idx" ON "listing_recognition"("state");

-- AddForeignKey
ALTER TABLE "recognition_event" ADD CONSTRAINT "recognition_event_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "recognition_review"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What happened to a review is never rewritten. `refuse_change` comes with the audit log.
CREATE TRIGGER recognition_event_immutable BEFORE UPDATE ON recognition_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The rooms share no relation: what is known of a listing goes with it.
CREATE FUNCTION forget_recognition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM recognition_review WHERE listing_id = OLD.id;
  DELETE FROM listing_recognition WHERE listing_id = OLD.id;
  DELETE FROM listing_practice WHERE listing_id = OLD.id;
  DELETE FROM listing_neq_answer WHERE listing_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER listing_forgets_recognition AFTER DELETE ON listing FOR EACH ROW EXECUTE FUNCTION forget_recognition();
