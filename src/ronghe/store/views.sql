-- Read-only views over the atlas: what indicators are written against. docs/analysis.md describes them; columns are
-- stable, a column may be added. Rejected and denied claims are in none of them.

CREATE VIEW entities AS
SELECT e.id, e.kind, e.name, coalesce(h.origins, 0) AS origins FROM entity e LEFT JOIN heard h ON h.entity = e.id;

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

-- The three below show what known.sql has filled.
CREATE VIEW ownership AS SELECT entity, type FROM owned;

CREATE VIEW awards AS SELECT buyer, supplier, yuan, day, period, supplier_type FROM award;

CREATE VIEW funds AS SELECT id, name, level, place, place_name, region FROM fund;
