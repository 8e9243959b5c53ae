-- AlterTable
ALTER TABLE "purchase_file" ADD COLUMN     "declared" JSONB;

-- AlterTable
ALTER TABLE "purchase_decision" ADD COLUMN     "amount" DECIMAL(24,6);

-- CreateTable
CREATE TABLE "purchase_upload" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "declared" JSONB NOT NULL,
    "preview" JSONB,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "fault" JSONB,
    "outcome" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ,
    "beat_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "purchase_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_mapping" (
    "buyer_key" TEXT NOT NULL,
    "header_key" TEXT NOT NULL,
    "declared" JSONB NOT NULL,
    "person_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_mapping_pkey" PRIMARY KEY ("buyer_key","header_key")
);

-- CreateTable
CREATE TABLE "buyer_decision" (
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "why" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "buyer_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "purchase_upload_created_at_idx" ON "purchase_upload"("created_at");

-- CreateIndex
CREATE INDEX "buyer_decision_buyer_id_idx" ON "buyer_decision"("buyer_id");
