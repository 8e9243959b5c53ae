-- AlterTable
ALTER TABLE "listing_certification" ADD COLUMN     "of_listing_id" UUID;
