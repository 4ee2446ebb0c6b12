-- Read-only views over the atlas: what indicators are written against. docs/analysis.md describes them; columns are
-- stable, a column may be added. Rejected and denied claims are in none of them.

CREATE VIEW entities AS SELECT id, kind, name FROM entity;

CREATE VIEW documents AS
SELECT d.id, d.title, d.publisher, d.published, d.url, d.language, p.class AS source_class
FROM document d LEFT JOIN publisher p ON p.name = d.publisher;

CREATE VIEW claims AS
SELECT claim AS number, predicate, subject, object, amount, currency, yuan, text, date, percent, day, as_of, reported,
       period, substr(period, 1, 4) AS year, measure, phase, scope, stage, capacity, modality, obstacle, notice,
       source_class, origin
FROM fact;

CREATE VIEW figures AS
SELECT entity, kind, measure, phase, scope, role, yuan_low, yuan_high, as_of, origins, counted FROM figure;

-- One row a body whose ownership is stated: the type that most independent sources state, or 'disputed'.
CREATE VIEW ownership AS
SELECT subject AS entity, CASE WHEN count(*) > 1 THEN 'disputed' ELSE max(type) END AS type
FROM (
  SELECT subject, text AS type, rank() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC) AS place
  FROM fact WHERE predicate = 'ownership_type' AND subject IS NOT NULL GROUP BY subject, text
)
WHERE place = 1 GROUP BY subject;

-- One row an award: what was bought, not a candidate, a budget or a unit price; a notice read twice counts once.
CREATE VIEW awards AS
SELECT a.buyer, a.supplier, a.yuan, a.day, a.period, coalesce(o.type, 'unknown') AS supplier_type
FROM (
  SELECT subject AS buyer, object AS supplier, max(yuan) AS yuan, min(coalesce(day, reported)) AS day, min(period) AS period
  FROM fact
  WHERE predicate = 'awards' AND object IS NOT NULL AND modality = 'stated'
    AND coalesce(stage, 'awarded') IN ('awarded', 'contracted') AND coalesce(measure, 'award') = 'award'
  GROUP BY subject, object, coalesce(notice, day || ' ' || yuan, origin)
) a
LEFT JOIN ownership o ON o.entity = a.supplier;

-- One row a fund: its level, the place that most sources name, and the province around that; null where unknown.
CREATE VIEW funds AS
SELECT e.id, e.name, l.text AS level, p.object AS place, n.name AS place_name, r.region
FROM entity e
LEFT JOIN (
  SELECT subject, text, row_number() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC, text) AS place
  FROM fact WHERE predicate = 'level' GROUP BY subject, text
) l ON l.subject = e.id AND l.place = 1
LEFT JOIN (
  SELECT subject, object, row_number() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC, object) AS place
  FROM fact WHERE predicate = 'located_in' AND object IS NOT NULL GROUP BY subject, object
) p ON p.subject = e.id AND p.place = 1
LEFT JOIN entity n ON n.id = p.object
LEFT JOIN region r ON r.place = p.object
WHERE e.kind = 'Fund';
