-- The index is disposable: its tables are made again rather than altered, and the next start fills them.
DROP TABLE "search_document";
DROP TABLE "search_word";
DROP TABLE "search_generation";

-- CreateTable
CREATE TABLE "search_document" (
    "generation" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name_key" TEXT NOT NULL,
    "tsv" tsvector NOT NULL,
    "words" TEXT[],

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("generation","listing_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "generation" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("generation","word")
);

-- CreateTable
CREATE TABLE "search_generation" (
    "engine" TEXT NOT NULL,
    "generation" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "documents" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "analysis" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "search_generation_pkey" PRIMARY KEY ("engine","generation")
);

-- CreateIndex
CREATE INDEX "search_document_listing_id_idx" ON "search_document"("listing_id");

-- CreateIndex
CREATE INDEX "search_word_generation_revision_idx" ON "search_word"("generation", "revision");

-- One index serves per engine.
CREATE UNIQUE INDEX "search_generation_serving" ON "search_generation"("engine") WHERE "state" = 'serving';
ALTER TABLE "search_generation" ADD CONSTRAINT "search_generation_state_check" CHECK ("state" IN ('serving', 'building'));

-- The pending list makes writing five times faster; it is kept short, so that a search reads little of it.
CREATE INDEX "search_document_tsv" ON "search_document" USING gin ("tsv") WITH (fastupdate = on, gin_pending_list_limit = 2048);

-- Suggestions look for names by the beginning of any of their words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "search_document_name_words" ON "search_document" USING gin ((' ' || "name_key") gin_trgm_ops);
CREATE INDEX "search_document_name_prefix" ON "search_document" ("name_key" text_pattern_ops);

-- Listings of each condition, ids end to end. A scan of the table would have to fetch every row's lexemes: never worth it.
CREATE FUNCTION search_match(conditions tsquery[]) RETURNS TABLE (condition int, ids text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS $$
DECLARE
  served uuid;
BEGIN
  SELECT generation INTO served FROM search_generation WHERE engine = 'postgresql' AND state = 'serving';
  FOR position IN 1 .. coalesce(array_length(conditions, 1), 0) LOOP
    RETURN QUERY
      SELECT position - 1, string_agg(d.listing_id::text, '')
      FROM search_document d WHERE d.generation = served AND d.tsv @@ conditions[position] HAVING count(*) > 0;
  END LOOP;
END $$;
