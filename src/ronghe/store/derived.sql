-- What follows from documents, claims and entities, filled in the build's transaction once claims are bound.

INSERT INTO node SELECT row_number() OVER (ORDER BY id) - 1, id, kind, name FROM entity;

INSERT INTO tie
SELECT c.number, s.number, o.number, c.predicate,
       coalesce(c.qualifiers ->> 'date', c.qualifiers ->> 'as_of', ''),
       coalesce(d.published, ''), c.confidence, coalesce(c.qualifiers ->> 'modality', 'stated')
FROM claim c
JOIN node s ON s.entity = c.subject
JOIN node o ON o.entity = c.object
JOIN document d ON d.id = c.document
WHERE c.subject <> c.object AND c.verdict IS NOT 'rejected' AND c.qualifiers ->> 'modality' IS NOT 'denied'
ORDER BY c.number;
