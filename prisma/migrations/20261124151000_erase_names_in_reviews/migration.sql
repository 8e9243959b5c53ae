-- What happened to a review is never rewritten, but for the name of a person who is erased.
DROP TRIGGER recognition_event_immutable ON recognition_event;
CREATE TRIGGER recognition_event_immutable BEFORE UPDATE ON recognition_event FOR EACH ROW
  WHEN (current_setting('repere.erasing', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION refuse_change();
