-- Made after the rows are in: filling an indexed table is slower.
CREATE UNIQUE INDEX claim_id ON claim (id);
CREATE INDEX claim_subject ON claim (subject, predicate);
CREATE INDEX claim_object ON claim (object, predicate);
CREATE INDEX claim_predicate ON claim (predicate);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_currency ON claim (value ->> 'currency') WHERE value ->> 'currency' IS NOT NULL;
CREATE INDEX mention_document ON mention (document);
CREATE INDEX name_entity ON name (entity);
CREATE INDEX entity_kind ON entity (kind, name);
CREATE INDEX pair_left ON pair (left_entity);
CREATE INDEX pair_right ON pair (right_entity);
CREATE INDEX document_day ON document (coalesce(published, ''), added, id);
CREATE INDEX document_published ON document (published);
CREATE INDEX pair_urgency ON pair (urgency DESC, "left", "right");
CREATE INDEX keyed_part ON keyed (part);
CREATE INDEX keyed_batch ON keyed (batch);
CREATE INDEX asked_other ON asked (other);
CREATE INDEX revised_since ON revised (revision);
