-- Lines that wait for staff are few among millions: the desk finds them without reading the others.
CREATE INDEX "award_line_held_idx" ON "award_line" ("id") WHERE "current" AND "quarantine" IS NOT NULL;
