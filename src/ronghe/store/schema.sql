-- The atlas: one file that holds everything derived from a casebook's sources and judgements.
-- It is made anew, in one transaction, by ronghe.store.write and read by ronghe.store.view.
-- JSON columns hold the forms of docs/facts.md, so `value ->> 'amount'` works in any tool.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every archived original, superseded versions too; record is the JSON kept beside the original.
CREATE TABLE source (
  hash    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  origin  TEXT NOT NULL,
  added   TEXT NOT NULL,
  current INTEGER NOT NULL,           -- 1: read for this atlas, 0: an older version, kept and shown
  record  TEXT NOT NULL,
  first_added TEXT NOT NULL,          -- when the first version of its origins was added, and that version's hash
  first_hash  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  number        INTEGER PRIMARY KEY,  -- order of reading; also the row of the search index
  id            TEXT NOT NULL UNIQUE,
  source        TEXT NOT NULL,
  title         TEXT,
  author        TEXT,
  publisher     TEXT,
  published     TEXT,
  published_how TEXT,
  url           TEXT,
  language      TEXT,
  origin        TEXT NOT NULL,
  added         TEXT NOT NULL,
  licence       TEXT,
  pages         TEXT NOT NULL,        -- JSON list: the offset at which each page begins
  publisher_how TEXT,                 -- declared, metadata, text
  author_how    TEXT
) STRICT;

CREATE TABLE text (
  number INTEGER PRIMARY KEY,
  text   TEXT NOT NULL
) STRICT;

CREATE TABLE entity (
  id    TEXT PRIMARY KEY,
  kind  TEXT NOT NULL,
  name  TEXT NOT NULL,
  names TEXT NOT NULL,                -- JSON list: display name, other script's, then by use
  keys  TEXT NOT NULL                 -- JSON list of the name keys of all members
) STRICT, WITHOUT ROWID;

-- Ids that an entity had, or would have, by another of its members.
CREATE TABLE forward (
  id     TEXT PRIMARY KEY,
  entity TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entities that may be one, or were joined because they probably are: what a reviewer is asked.
CREATE TABLE pair (
  "left"      TEXT NOT NULL,          -- name key
  "right"     TEXT NOT NULL,
  urgency     REAL NOT NULL,
  probability REAL NOT NULL,
  stakes      INTEGER NOT NULL,
  why         TEXT NOT NULL,          -- JSON list of words
  joined      INTEGER NOT NULL,
  left_entity TEXT NOT NULL,
  right_entity TEXT NOT NULL,
  PRIMARY KEY ("left", "right")
) STRICT, WITHOUT ROWID;

-- From here to "name": what a later decision is resolved with, so that only what it touches is resolved again.
CREATE TABLE judged (                 -- judgements that stand in this atlas
  id     TEXT PRIMARY KEY,
  packed TEXT NOT NULL                -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE keyed (                  -- every key of a name; see ronghe.resolve.parts
  key    TEXT PRIMARY KEY,
  kind   TEXT NOT NULL,
  form   TEXT NOT NULL,
  scope  TEXT NOT NULL,
  part   INTEGER NOT NULL,
  root   TEXT NOT NULL,               -- key under which its set was compared with others; '' where nothing bears it now
  batch  TEXT NOT NULL                -- key of its group in the table asked; '' where only a correction wrote it
) STRICT, WITHOUT ROWID;

CREATE TABLE asked (                  -- groups of names that are compared
  one   TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE contested (              -- short forms that mean something in their document only
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (kind, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE name (
  form   TEXT NOT NULL,               -- normal form, see ronghe.names.key
  entity TEXT NOT NULL,
  PRIMARY KEY (form, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  number       INTEGER PRIMARY KEY,   -- in the order of documents and their text, with gaps for corrections
  id           TEXT NOT NULL,
  document     TEXT NOT NULL,
  predicate    TEXT NOT NULL,
  subject      TEXT,                  -- entity id
  object       TEXT,                  -- entity id
  subject_said TEXT,                  -- JSON: the end as the document names it
  object_said  TEXT,
  value        TEXT,
  qualifiers   TEXT NOT NULL,
  start        INTEGER NOT NULL,
  "end"        INTEGER NOT NULL,
  quote        TEXT NOT NULL,
  reader       TEXT NOT NULL,
  confidence   REAL NOT NULL,
  verdict      TEXT                   -- accepted, rejected, or null where nobody judged
) STRICT;

-- From here to "mention": what follows from the tables above, filled by derived.sql and by ronghe.analyse.derive.
-- Yuan for one unit of each currency that occurs, of the casebook's cut-off day.
CREATE TABLE rate (
  currency TEXT PRIMARY KEY,
  yuan     REAL NOT NULL,
  day      TEXT,
  how      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The class of source that the lens gives to each publisher that occurs.
CREATE TABLE publisher (
  name  TEXT PRIMARY KEY,
  class TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The province, or body of its rank, that a place lies in.
CREATE TABLE region (
  place  TEXT PRIMARY KEY,            -- entity id
  region TEXT NOT NULL                -- its name
) STRICT, WITHOUT ROWID;

-- Entities by number and claims between two of them, as a network reads them.
CREATE TABLE node (
  number INTEGER PRIMARY KEY,         -- from 0, in the order of ids
  entity TEXT NOT NULL UNIQUE,
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL
) STRICT;

CREATE TABLE tie (
  claim      INTEGER PRIMARY KEY,     -- claim.number; rejected and denied claims are left out
  subject    INTEGER NOT NULL,        -- node.number
  object     INTEGER NOT NULL,
  predicate  TEXT NOT NULL,
  day        TEXT NOT NULL,           -- when it happened or held, an ISO prefix; "" where nothing says so
  reported   TEXT NOT NULL,           -- when its document was published
  confidence REAL NOT NULL,
  modality   TEXT NOT NULL,
  until      TEXT NOT NULL            -- by when it had ended, an ISO prefix; "past" where no day is told; "": it holds
) STRICT;

-- Ties between two funds and between two places: what lies inside what.
CREATE TABLE nest (
  claim     INTEGER PRIMARY KEY,      -- claim.number
  kind      TEXT NOT NULL,            -- Fund, Place
  predicate TEXT NOT NULL,
  subject   TEXT NOT NULL,            -- entity ids
  object    TEXT NOT NULL
) STRICT;

-- Every claim that is neither rejected nor denied, with its parts in columns: what the view "claims" shows.
CREATE TABLE fact (
  claim        INTEGER PRIMARY KEY,   -- claim.number
  predicate    TEXT NOT NULL,
  subject      TEXT,
  object       TEXT,
  amount       REAL,
  currency     TEXT,
  yuan         REAL,
  text         TEXT,
  date         TEXT,
  percent      REAL,
  day          TEXT,
  as_of        TEXT,
  reported     TEXT,
  period       TEXT,
  measure      TEXT,
  phase        INTEGER,
  scope        TEXT,
  stage        TEXT,
  capacity     TEXT,
  modality     TEXT NOT NULL,
  obstacle     TEXT,
  notice       TEXT,
  source_class TEXT,
  origin       TEXT NOT NULL
) STRICT;

-- Every sum of every fund, zone, project and company: claims of one sum are one figure.
CREATE TABLE figure (
  number    INTEGER PRIMARY KEY,
  entity    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  measure   TEXT NOT NULL,
  phase     INTEGER NOT NULL,         -- 0: the whole
  scope     TEXT NOT NULL,            -- "": the vehicle itself
  role      TEXT NOT NULL,            -- preferred, alternative, series, other
  value     TEXT NOT NULL,            -- JSON
  yuan_low  REAL,
  yuan_high REAL,
  as_of     TEXT,
  origins   INTEGER NOT NULL,
  counted   INTEGER NOT NULL          -- 1: what the fund adds to the total of the measure
) STRICT;

-- Every conflict; packed has all that it says, see ronghe.analyse.conflicts.kept.
CREATE TABLE conflict (
  entity   TEXT NOT NULL,
  name     TEXT NOT NULL,
  question TEXT NOT NULL,             -- amount, established, founded_by, part_of
  measure  TEXT NOT NULL,             -- "" where no sum is at stake
  phase    INTEGER NOT NULL,
  scope    TEXT NOT NULL,
  settled  INTEGER NOT NULL,
  moves    REAL NOT NULL,             -- yuan
  claims   INTEGER NOT NULL,
  label    TEXT NOT NULL,             -- the column in words
  packed   BLOB NOT NULL              -- zlib
) STRICT;

-- The row of each fund in the ledger, without its evidence and whole, see ronghe.analyse.packed; mark changes with the
-- row and its evidence.
CREATE TABLE outline (
  entity TEXT PRIMARY KEY,
  mark   INTEGER NOT NULL,
  packed TEXT NOT NULL,
  whole  BLOB NOT NULL                -- zlib
) STRICT;

-- What decisions changed since the documents were last read: claims and entities, by the count of decisions.
CREATE TABLE revised (
  revision INTEGER NOT NULL,
  claim    INTEGER,
  entity   TEXT
) STRICT;

-- What known.sql fills and the views show: independent sources of an entity, owners by type, awards, funds.
CREATE TABLE heard (
  entity  TEXT PRIMARY KEY,
  origins INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE owned (
  entity TEXT PRIMARY KEY,
  type   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE award (
  buyer         TEXT,
  supplier      TEXT NOT NULL,
  yuan          REAL,
  day           TEXT,
  period        TEXT,
  supplier_type TEXT NOT NULL
) STRICT;

CREATE TABLE fund (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  level      TEXT,
  place      TEXT,
  place_name TEXT,
  region     TEXT
) STRICT, WITHOUT ROWID;

-- Documents whose text is a near-copy of another's, each with the least id of its group; see ronghe.text.copies.
CREATE TABLE story (
  document TEXT PRIMARY KEY,
  story    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  text   TEXT NOT NULL,
  kind   TEXT NOT NULL
) STRICT;

CREATE TABLE issue (
  number   INTEGER PRIMARY KEY,
  stage    INTEGER NOT NULL,          -- 0 archive, 1 judgements' file, 2 reading, 3 resolution, 4 claims' judgements
  about    TEXT,                      -- name key, where resolution found it
  code     TEXT NOT NULL,
  message  TEXT NOT NULL,
  document TEXT NOT NULL,
  start    INTEGER,
  "end"    INTEGER
) STRICT;

-- Both hold tokens of ronghe.text.fts_text and no copy of the text.
CREATE VIRTUAL TABLE document_words USING fts5(title, text, content = '', tokenize = 'unicode61');
CREATE VIRTUAL TABLE entity_words USING fts5(entity UNINDEXED, names, tokenize = 'unicode61');
