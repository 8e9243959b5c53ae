-- CreateTable
CREATE TABLE "statistic_snapshot" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "method_version" TEXT NOT NULL,
    "match_method_version" INTEGER,
    "inputs" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "figures_sha256" TEXT NOT NULL,
    "facts_sha256" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    "previous_slug" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "statistic_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statistic_snapshot_slug_key" ON "statistic_snapshot"("slug");

-- A publication never changes.
CREATE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a publication is frozen';
END $$;
CREATE TRIGGER statistic_snapshot_frozen BEFORE UPDATE ON "statistic_snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();
