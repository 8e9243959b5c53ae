-- CreateTable
CREATE TABLE "confirmation_round" (
    "listing_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "step" INTEGER NOT NULL,
    "sent_on" DATE NOT NULL,

    CONSTRAINT "confirmation_round_pkey" PRIMARY KEY ("listing_id","since")
);

-- CreateTable
CREATE TABLE "confirmation_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "person_id" UUID,
    "basis" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "confirmation_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_asked" (
    "link_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "confirmation_asked_pkey" PRIMARY KEY ("link_id","listing_id")
);

-- CreateTable
CREATE TABLE "confirmation_stop" (
    "address_hash" TEXT NOT NULL,
    "stopped_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "confirmation_stop_pkey" PRIMARY KEY ("address_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_link_token_hash_key" ON "confirmation_link"("token_hash");

-- CreateIndex
CREATE INDEX "confirmation_link_expires_at_idx" ON "confirmation_link"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_link_address_hash_sent_on_key" ON "confirmation_link"("address_hash", "sent_on");

-- CreateIndex
CREATE INDEX "confirmation_asked_listing_id_idx" ON "confirmation_asked"("listing_id");
