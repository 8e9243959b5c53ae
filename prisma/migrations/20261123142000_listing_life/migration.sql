
-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "managed_by" UUID,
ADD COLUMN     "managed_since" TIMESTAMPTZ,
ADD COLUMN     "supplier_sheet" JSONB;

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "purpose" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "listing_field" (
    "listing_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "version" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_field_pkey" PRIMARY KEY ("listing_id","field")
);

-- CreateTable
CREATE TABLE "listing_version" (
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" TEXT[],
    "record" JSONB NOT NULL,
    "publication" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "comment" TEXT,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_version_pkey" PRIMARY KEY ("listing_id","version")
);

-- CreateTable
CREATE TABLE "listing_draft" (
    "id" UUID NOT NULL,
    "listing_id" UUID,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "base_version" INTEGER NOT NULL,
    "patch" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_change" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "fields" TEXT[],
    "patch" JSONB NOT NULL,
    "owner" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "comment" TEXT,
    "state" TEXT NOT NULL,
    "decisions" JSONB NOT NULL DEFAULT '{}',
    "reply" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_claim" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "claimant_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "managed_by" UUID,
    "token_hash" TEXT,
    "address_hash" TEXT,
    "token_expires_at" TIMESTAMPTZ,
    "proven_at" TIMESTAMPTZ,
    "objection_until" TIMESTAMPTZ,
    "objection" TEXT,
    "objected_by" UUID,
    "approvals" UUID[],
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stored_file_subject_kind_subject_id_purpose_idx" ON "stored_file"("subject_kind", "subject_id", "purpose");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "listing_draft_person_id_idx" ON "listing_draft"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_draft_listing_id_person_id_key" ON "listing_draft"("listing_id", "person_id");

-- CreateIndex
CREATE INDEX "listing_change_listing_id_state_idx" ON "listing_change"("listing_id", "state");

-- CreateIndex
CREATE INDEX "listing_change_state_created_at_idx" ON "listing_change"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "listing_claim_token_hash_key" ON "listing_claim"("token_hash");

-- CreateIndex
CREATE INDEX "listing_claim_listing_id_state_idx" ON "listing_claim"("listing_id", "state");

-- CreateIndex
CREATE INDEX "listing_claim_organisation_id_idx" ON "listing_claim"("organisation_id");

-- CreateIndex
CREATE INDEX "listing_claim_state_created_at_idx" ON "listing_claim"("state", "created_at");

-- CreateIndex
CREATE INDEX "listing_managed_by_idx" ON "listing"("managed_by");

-- AddForeignKey
ALTER TABLE "listing_field" ADD CONSTRAINT "listing_field_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_version" ADD CONSTRAINT "listing_version_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_draft" ADD CONSTRAINT "listing_draft_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_change" ADD CONSTRAINT "listing_change_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_claim" ADD CONSTRAINT "listing_claim_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A version is never rewritten, and goes only with its listing. `refuse_change` comes with the audit log.
CREATE FUNCTION refuse_version_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM listing WHERE id = OLD.listing_id) THEN
    RAISE EXCEPTION 'listing_version only grows: no DELETE is allowed while its listing stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER listing_version_immutable BEFORE UPDATE ON listing_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER listing_version_grows BEFORE DELETE ON listing_version FOR EACH ROW EXECUTE FUNCTION refuse_version_removal();
