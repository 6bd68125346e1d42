-- Format 3 of a graphkit store in SQLite.

-- What each article contributed: the source of truth. body: zlib, JSON of an ArticleGraph.
-- outline: zlib, JSON of what identity needs to know of it. standing: JSON of how it stands in the
-- graph, NULL when as it is.
CREATE TABLE fragments (
    article_id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    version_key TEXT,
    age TEXT NOT NULL,
    current INTEGER NOT NULL,
    standing TEXT,
    outline BLOB NOT NULL,
    body BLOB NOT NULL
);

-- What people decided. body: JSON of a Judgement.
CREATE TABLE judgements (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

-- How often articles or judgements were changed, and the mark of the state in which the graph was
-- last settled: one row.
CREATE TABLE changes (
    number INTEGER NOT NULL,
    settled TEXT
);
INSERT INTO changes (number) VALUES (0);

-- What the pages of an article are known by.
CREATE TABLE pages (
    key TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES fragments ON DELETE CASCADE,
    PRIMARY KEY (key, article_id)
) WITHOUT ROWID;
CREATE INDEX pages_of_article ON pages (article_id);

CREATE TABLE runs (
    article_id TEXT NOT NULL REFERENCES fragments ON DELETE CASCADE,
    run_id TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    source_path TEXT NOT NULL,
    PRIMARY KEY (article_id, run_id, loaded_at, source_path)
) WITHOUT ROWID;

-- Each article's own copy of a node that others may hold too.
CREATE TABLE copies (
    node_id TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES fragments ON DELETE CASCADE,
    body TEXT NOT NULL,
    PRIMARY KEY (node_id, article_id)
) WITHOUT ROWID;
CREATE INDEX copies_of_article ON copies (article_id);

-- The graph. Edges name nodes by number: ids are long, and there are many edges.
CREATE TABLE node_rows (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX nodes_by_label ON node_rows (label, id);

CREATE TABLE edge_rows (
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    src INTEGER NOT NULL REFERENCES node_rows,
    dst INTEGER NOT NULL REFERENCES node_rows,
    article INTEGER REFERENCES node_rows,
    sentence INTEGER,
    body TEXT NOT NULL
);
CREATE INDEX edges_out ON edge_rows (src, type, dst);
CREATE INDEX edges_in ON edge_rows (dst, type, src);
CREATE INDEX edges_of_article ON edge_rows (article);
CREATE INDEX edges_by_type ON edge_rows (type);
CREATE INDEX edges_derived ON edge_rows (src, dst) WHERE article IS NULL;

-- The graph as one reads it.
CREATE VIEW nodes AS SELECT id, label, name, body FROM node_rows;
CREATE VIEW edges AS
SELECT
    e.id,
    e.type,
    s.id AS src,
    t.id AS dst,
    a.id AS article_id,
    n.id AS sentence_id,
    e.body
FROM edge_rows AS e
JOIN node_rows AS s ON s.number = e.src
JOIN node_rows AS t ON t.number = e.dst
LEFT JOIN node_rows AS a ON a.number = e.article
LEFT JOIN node_rows AS n ON n.number = e.sentence;

-- The graph without its words (`store.skeleton`), and the mark of the state that it follows from.
CREATE TABLE skeletons (
    mark TEXT PRIMARY KEY,
    body BLOB NOT NULL
) WITHOUT ROWID;

-- Keys of names and aliases, and ids that merged entities had before.
CREATE TABLE names (
    node INTEGER NOT NULL REFERENCES node_rows ON DELETE CASCADE,
    key TEXT NOT NULL,
    PRIMARY KEY (node, key)
) WITHOUT ROWID;
CREATE INDEX names_by_key ON names (key);
CREATE TABLE former_ids (
    id TEXT NOT NULL,
    node INTEGER NOT NULL REFERENCES node_rows ON DELETE CASCADE,
    PRIMARY KEY (id, node)
) WITHOUT ROWID;
CREATE INDEX former_ids_of_node ON former_ids (node);

-- The folded words of sentences, by node number. They are ASCII or opaque to the tokenizer.
CREATE VIRTUAL TABLE sentence_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
);
