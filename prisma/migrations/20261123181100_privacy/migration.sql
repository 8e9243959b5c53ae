CREATE TABLE "privacy_incident" (
    "id" UUID NOT NULL,
    "occurred_on" DATE NOT NULL,
    "occurred_until" DATE,
    "aware_on" DATE NOT NULL,
    "information" TEXT NOT NULL,
    "circumstances" TEXT NOT NULL,
    "people" INTEGER,
    "serious_risk" BOOLEAN NOT NULL,
    "assessment" TEXT NOT NULL,
    "commission_notified_on" DATE,
    "people_notified_on" DATE,
    "measures" TEXT NOT NULL,
    "recorded_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "privacy_incident_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "privacy_incident_aware_on_idx" ON "privacy_incident"("aware_on");

CREATE TABLE "listing_contact" (
    "listing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "consented_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_contact_pkey" PRIMARY KEY ("listing_id")
);
CREATE INDEX "listing_contact_person_id_idx" ON "listing_contact"("person_id");

-- The register of incidents is kept five years at least: nothing removes an entry earlier.
CREATE FUNCTION keep_privacy_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.aware_on > current_date - interval '5 years' THEN
    RAISE EXCEPTION 'privacy_incident is kept five years' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER privacy_incident_kept BEFORE DELETE ON "privacy_incident" FOR EACH ROW EXECUTE FUNCTION keep_privacy_incident();
