-- CreateTable
CREATE TABLE "purchase_source" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "licence_url" TEXT,
    "attribution" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "tax_basis" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "purchase_source_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "purchase_file" (
    "id" UUID NOT NULL,
    "source_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "format" TEXT NOT NULL,
    "parser_version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ,
    "records" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "quarantined" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "sum" DECIMAL(24,6) NOT NULL,
    "unknown_keys" JSONB NOT NULL,
    "report" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "loaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_release" (
    "id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "tags" TEXT[],
    "content_hash" TEXT NOT NULL,
    "source_code" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "precedence" SMALLINT NOT NULL,
    "parser_version" INTEGER NOT NULL,
    "states" TEXT[],
    "superseded_by" UUID,
    "facts" JSONB NOT NULL,

    CONSTRAINT "purchase_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "buyer" (
    "id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "municipal" BOOLEAN,
    "level" TEXT,
    "territory_code" TEXT,
    "region_code" TEXT,
    "population" INTEGER,
    "resolution" TEXT NOT NULL,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ,
    "same_as" UUID,

    CONSTRAINT "buyer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_line" (
    "id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "award_key" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "revision" BIGINT NOT NULL,
    "source_code" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "notice_number" TEXT NOT NULL,
    "notice_url" TEXT,
    "buyer_id" UUID,
    "buyer_reference" TEXT,
    "title" TEXT NOT NULL,
    "lots" TEXT[],
    "supplier_as_written" TEXT NOT NULL,
    "neq_as_written" TEXT,
    "neq_valid" BOOLEAN,
    "awarded" DECIMAL(24,6),
    "with_options" DECIMAL(24,6),
    "final" DECIMAL(24,6),
    "extras" DECIMAL(24,6),
    "paid" DECIMAL(24,6),
    "unit" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "tax_basis" TEXT NOT NULL,
    "awarded_on" DATE,
    "signed_on" DATE,
    "starts_on" DATE,
    "ends_on" DATE,
    "published_on" DATE NOT NULL,
    "year" SMALLINT,
    "fiscal_year" SMALLINT,
    "date_flag" TEXT,
    "method" TEXT,
    "method_as_written" TEXT,
    "legal_ground" TEXT,
    "legal_ground_code" TEXT,
    "unspsc" TEXT,
    "unspsc_more" TEXT[],
    "seao_category" TEXT,
    "nature" TEXT,
    "delivery_region" TEXT,
    "class" TEXT NOT NULL,
    "class_basis" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "standing_offer" BOOLEAN NOT NULL,
    "amount_flag" TEXT,
    "quarantine" TEXT,
    "duplicate_of" UUID,
    "exclusion" TEXT,
    "suppliers" SMALLINT NOT NULL,
    "economic_key" UUID NOT NULL,
    "content_hash" UUID NOT NULL,

    CONSTRAINT "award_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_supplier" (
    "line_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "party" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "neq_as_written" TEXT,
    "neq" TEXT,
    "neq_valid" BOOLEAN,
    "locality" TEXT,
    "province" TEXT,
    "postal_code" TEXT,
    "country" TEXT,
    "share_basis" TEXT NOT NULL,
    "awarded" DECIMAL(24,6),
    "with_options" DECIMAL(24,6),
    "final" DECIMAL(24,6),
    "extras" DECIMAL(24,6),
    "paid" DECIMAL(24,6),
    "public_body" BOOLEAN NOT NULL,

    CONSTRAINT "award_supplier_pkey" PRIMARY KEY ("line_id","position")
);

-- CreateTable
CREATE TABLE "bid" (
    "process" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "release_id" UUID NOT NULL,
    "party" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "neq" TEXT,
    "neq_valid" BOOLEAN,
    "value" DECIMAL(24,6),
    "unit" TEXT NOT NULL,
    "lots" TEXT[],
    "winner" BOOLEAN NOT NULL,

    CONSTRAINT "bid_pkey" PRIMARY KEY ("process","position")
);

-- CreateTable
CREATE TABLE "purchase_decision" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "purchase_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_supplier_rule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "public_supplier_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "purchase_file_sha256_key" ON "purchase_file"("sha256");

-- CreateIndex
CREATE INDEX "purchase_file_source_code_idx" ON "purchase_file"("source_code");

-- CreateIndex
CREATE INDEX "purchase_release_process_idx" ON "purchase_release"("process");

-- CreateIndex
CREATE INDEX "purchase_release_file_id_idx" ON "purchase_release"("file_id");

-- CreateIndex
CREATE INDEX "buyer_name_key_idx" ON "buyer"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "buyer_register_number_key" ON "buyer"("register", "number");

-- CreateIndex
CREATE INDEX "award_line_process_idx" ON "award_line"("process");

-- CreateIndex
CREATE INDEX "award_line_revision_idx" ON "award_line"("revision");

-- CreateIndex
CREATE INDEX "award_line_buyer_id_idx" ON "award_line"("buyer_id");

-- CreateIndex
CREATE INDEX "award_line_file_id_idx" ON "award_line"("file_id");

-- CreateIndex
CREATE INDEX "award_line_economic_key_idx" ON "award_line"("economic_key");

-- CreateIndex
CREATE INDEX "award_supplier_name_key_idx" ON "award_supplier"("name_key");

-- CreateIndex
CREATE INDEX "award_supplier_neq_idx" ON "award_supplier"("neq");

-- CreateIndex
CREATE INDEX "bid_name_key_idx" ON "bid"("name_key");

-- CreateIndex
CREATE INDEX "bid_neq_idx" ON "bid"("neq");

-- CreateIndex
CREATE INDEX "purchase_decision_line_id_idx" ON "purchase_decision"("line_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_supplier_rule_kind_value_key" ON "public_supplier_rule"("kind", "value");

-- AddForeignKey
ALTER TABLE "purchase_file" ADD CONSTRAINT "purchase_file_source_code_fkey" FOREIGN KEY ("source_code") REFERENCES "purchase_source"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_line" ADD CONSTRAINT "award_line_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "buyer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_supplier" ADD CONSTRAINT "award_supplier_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "award_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Grows with every change of award lines, under the import's lock: readers follow from the last revision they saw.
CREATE SEQUENCE "purchase_revision";

-- Public bodies that sell to others (T14); staff edits the list.
INSERT INTO "public_supplier_rule" ("id", "kind", "value", "why") VALUES
  ('5b0e0000-0000-7000-8000-000000000001', 'neq_prefix', '88', 'Préfixe des organismes publics au registre'),
  ('5b0e0000-0000-7000-8000-000000000002', 'name_prefix', 'ville de', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-000000000003', 'name_prefix', 'municipalite de', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-000000000004', 'name_prefix', 'municipalite du', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-000000000005', 'name_prefix', 'municipalite des', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-000000000006', 'name_prefix', 'municipalite d', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-000000000007', 'name_prefix', 'municipalite regionale de comte', 'MRC'),
  ('5b0e0000-0000-7000-8000-000000000008', 'name_prefix', 'mrc', 'MRC'),
  ('5b0e0000-0000-7000-8000-000000000009', 'name_prefix', 'paroisse de', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-00000000000a', 'name_prefix', 'canton de', 'Municipalité'),
  ('5b0e0000-0000-7000-8000-00000000000b', 'name_prefix', 'regie', 'Régie publique ou intermunicipale'),
  ('5b0e0000-0000-7000-8000-00000000000c', 'name_prefix', 'union des municipalites', 'UMQ'),
  ('5b0e0000-0000-7000-8000-00000000000d', 'name_prefix', 'federation quebecoise des municipalites', 'FQM'),
  ('5b0e0000-0000-7000-8000-00000000000e', 'name_prefix', 'office municipal d habitation', 'OMH'),
  ('5b0e0000-0000-7000-8000-00000000000f', 'name_prefix', 'office regional d habitation', 'ORH'),
  ('5b0e0000-0000-7000-8000-000000000010', 'name_prefix', 'centre local de developpement', 'CLD'),
  ('5b0e0000-0000-7000-8000-000000000011', 'name_prefix', 'cld', 'CLD'),
  ('5b0e0000-0000-7000-8000-000000000012', 'name_prefix', 'office du tourisme', 'Office de tourisme'),
  ('5b0e0000-0000-7000-8000-000000000013', 'name_prefix', 'office de tourisme', 'Office de tourisme'),
  ('5b0e0000-0000-7000-8000-000000000014', 'name_prefix', 'omh', 'OMH');
