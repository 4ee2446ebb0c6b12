-- Made after the rows are in: filling an indexed table is slower.
CREATE UNIQUE INDEX claim_id ON claim (id);
CREATE INDEX claim_subject ON claim (subject, predicate);
CREATE INDEX claim_object ON claim (object, predicate);
CREATE INDEX claim_predicate ON claim (predicate);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX mention_document ON mention (document);
CREATE INDEX name_entity ON name (entity);
CREATE INDEX entity_kind ON entity (kind, name);
CREATE INDEX pair_left ON pair (left_entity);
CREATE INDEX pair_right ON pair (right_entity);
CREATE INDEX document_day ON document (coalesce(published, ''), added, id);
CREATE INDEX document_published ON document (published);
