-- CreateTable
CREATE TABLE "purchase_fact" (
    "line_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "source" TEXT NOT NULL,
    "year" SMALLINT,
    "fiscal_year" SMALLINT,
    "level" TEXT,
    "buyer_id" UUID,
    "buyer_region" TEXT,
    "delivery_region" TEXT,
    "supplier_region" TEXT,
    "sector" TEXT,
    "unspsc_segment" TEXT,
    "seao_category" TEXT,
    "method" TEXT,
    "legal_form" TEXT,
    "outside" TEXT,
    "layer" SMALLINT NOT NULL,
    "match" SMALLINT NOT NULL,
    "organisation_id" UUID,
    "supplier_key" TEXT NOT NULL,
    "awarded" DECIMAL(24,6),
    "paid" DECIMAL(24,6),
    "outside_value" DECIMAL(24,6),
    "lines" SMALLINT NOT NULL,
    "contracts" SMALLINT NOT NULL,
    "several" BOOLEAN NOT NULL,
    "valid_neq" SMALLINT NOT NULL,
    "dollars" SMALLINT NOT NULL,

    CONSTRAINT "purchase_fact_pkey" PRIMARY KEY ("line_id","position")
);

-- CreateTable
CREATE TABLE "purchase_cube" (
    "rollup" SMALLINT NOT NULL,
    "cell" UUID NOT NULL,
    "source" TEXT,
    "year" SMALLINT,
    "fiscal_year" SMALLINT,
    "level" TEXT,
    "buyer_id" UUID,
    "buyer_region" TEXT,
    "delivery_region" TEXT,
    "supplier_region" TEXT,
    "sector" TEXT,
    "unspsc_segment" TEXT,
    "seao_category" TEXT,
    "method" TEXT,
    "legal_form" TEXT,
    "outside" TEXT,
    "layer" SMALLINT NOT NULL,
    "match" SMALLINT NOT NULL,
    "awarded" DECIMAL(24,6) NOT NULL,
    "paid" DECIMAL(24,6) NOT NULL,
    "outside_value" DECIMAL(24,6) NOT NULL,
    "lines" INTEGER NOT NULL,
    "contracts" INTEGER NOT NULL,
    "valid_neq" INTEGER NOT NULL,
    "dollars" INTEGER NOT NULL,
    "facts" INTEGER NOT NULL,

    CONSTRAINT "purchase_cube_pkey" PRIMARY KEY ("rollup","cell")
);

-- CreateTable
CREATE TABLE "purchase_sector_key" (
    "unspsc" TEXT NOT NULL,
    "seao_category" TEXT NOT NULL,
    "sector" TEXT,

    CONSTRAINT "purchase_sector_key_pkey" PRIMARY KEY ("unspsc","seao_category")
);

-- CreateTable
CREATE TABLE "purchase_place_key" (
    "locality" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "postal" TEXT NOT NULL,
    "region" TEXT,

    CONSTRAINT "purchase_place_key_pkey" PRIMARY KEY ("locality","province","postal")
);



-- Distinct suppliers and contracts with several social-economy members are counted from facts: only the social ones are looked at.
CREATE INDEX "purchase_fact_social_idx" ON "purchase_fact" ("year", "layer", "match") WHERE "layer" > 0;
CREATE INDEX "purchase_fact_several_idx" ON "purchase_fact" ("line_id") WHERE "several";
CREATE INDEX "purchase_fact_buyer_id_idx" ON "purchase_fact" ("buyer_id");
