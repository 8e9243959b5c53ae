-- What a photo shows, in words, for who does not see it.
ALTER TABLE "stored_file" ADD COLUMN "alt_fr" TEXT, ADD COLUMN "alt_en" TEXT;
