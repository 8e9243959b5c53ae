-- What those who edit or claim a listing say, which staff weighs: that another listing is not theirs, what their number stands for.

-- CreateTable
CREATE TABLE "listing_said_apart" (
    "listing_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "said_by" TEXT NOT NULL,
    "person_id" UUID,
    "said_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_said_apart_pkey" PRIMARY KEY ("listing_id","other_id")
);

-- CreateTable
CREATE TABLE "listing_neq_word" (
    "listing_id" UUID NOT NULL,
    "neq" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "person_id" UUID,
    "said_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_neq_word_pkey" PRIMARY KEY ("listing_id","neq","said_by")
);

-- CreateIndex
CREATE INDEX "listing_said_apart_person_id_idx" ON "listing_said_apart"("person_id");

-- CreateIndex
CREATE INDEX "listing_neq_word_person_id_idx" ON "listing_neq_word"("person_id");
