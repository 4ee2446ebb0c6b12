-- What follows from documents, claims and entities, filled in the build's transaction once claims are bound.

INSERT INTO node SELECT row_number() OVER (ORDER BY id) - 1, id, kind, name FROM entity;

INSERT INTO fact
SELECT number, predicate, subject, object, amount, currency, yuan, text, date, percent, day, as_of, reported,
       CASE WHEN length(time) >= 7
            THEN substr(time, 1, 4) || '-Q' || ((CAST(substr(time, 6, 2) AS INTEGER) + 2) / 3)
            ELSE nullif(time, '') END,
       measure, phase, scope, stage, capacity, modality, obstacle, notice, source_class,
       coalesce(cited_url, cited_publisher || ' ' || cited_date, 'story ' || story, publisher || ' ' || published, document)
FROM (
  SELECT c.number, c.predicate, c.subject, c.object, c.document,
         c.value ->> 'amount' AS amount, c.value ->> 'currency' AS currency,
         (c.value ->> 'amount') * r.yuan AS yuan,
         c.value ->> 'text' AS text, c.value ->> 'date' AS date, c.value ->> 'percent' AS percent,
         c.qualifiers ->> 'date' AS day, c.qualifiers ->> 'as_of' AS as_of, d.published AS reported,
         coalesce(c.qualifiers ->> 'date', c.qualifiers ->> 'as_of', c.value ->> 'date', d.published) AS time,
         c.qualifiers ->> 'measure' AS measure, c.qualifiers ->> 'phase' AS phase, c.qualifiers ->> 'scope' AS scope,
         c.qualifiers ->> 'stage' AS stage, c.qualifiers ->> 'capacity' AS capacity,
         coalesce(c.qualifiers ->> 'modality', 'stated') AS modality,
         c.qualifiers ->> 'obstacle' AS obstacle, c.qualifiers ->> 'notice_no' AS notice,
         c.qualifiers ->> '$.cited.url' AS cited_url, c.qualifiers ->> '$.cited.publisher' AS cited_publisher,
         coalesce(c.qualifiers ->> '$.cited.date', '') AS cited_date,
         s.story, d.publisher, coalesce(d.published, c.document) AS published,
         CASE WHEN c.qualifiers ->> '$.cited.publisher' IS NULL THEN own.class ELSE cited.class END AS source_class
  FROM claim c
  JOIN document d ON d.id = c.document
  LEFT JOIN story s ON s.document = c.document
  LEFT JOIN rate r ON r.currency = c.value ->> 'currency'
  LEFT JOIN publisher own ON own.name = d.publisher
  LEFT JOIN publisher cited ON cited.name = c.qualifiers ->> '$.cited.publisher'
  WHERE c.verdict IS NOT 'rejected' AND c.qualifiers ->> 'modality' IS NOT 'denied' /* claims c.number */
)
ORDER BY number;

INSERT INTO tie
SELECT f.claim, s.number, o.number, f.predicate, coalesce(f.day, f.as_of, c.qualifiers ->> 'until', ''),
       coalesce(f.reported, ''), c.confidence, f.modality,
       coalesce(c.qualifiers ->> 'until', iif(c.qualifiers ->> 'note' IS NULL, '', 'past'))
FROM fact f
JOIN claim c ON c.number = f.claim
JOIN node s ON s.entity = f.subject
JOIN node o ON o.entity = f.object
WHERE f.subject <> f.object /* claims f.claim */
ORDER BY f.claim;

INSERT INTO nest
SELECT t.claim, s.kind, t.predicate, s.entity, o.entity
FROM tie t JOIN node s ON s.number = t.subject JOIN node o ON o.number = t.object
WHERE ((s.kind = 'Fund' AND o.kind = 'Fund' AND t.predicate IN ('part_of', 'contributes', 'invests_in'))
   OR (s.kind = 'Place' AND o.kind = 'Place' AND t.predicate = 'located_in')) /* claims t.claim */;

CREATE INDEX fact_predicate ON fact (predicate);
CREATE INDEX fact_subject ON fact (subject, predicate);
CREATE INDEX fact_object ON fact (object, predicate);
CREATE INDEX tie_subject ON tie (subject, predicate);
