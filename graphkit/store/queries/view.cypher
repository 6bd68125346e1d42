// What a view asks. LABEL and TYPE stand for a name of the ontology.

// format
MATCH (s:_Store) RETURN s.format AS format, s.schema AS schema;

// state
MATCH (s:_Store) RETURN coalesce(s.changes, 0) AS changes, s.settled AS settled;

// schema_names
SHOW INDEXES YIELD name RETURN name;

// note_format
MERGE (s:_Store {id: 'graphkit'}) SET s.format = $format, s.schema = $schema;

// nodes_by_id
MATCH (n:LABEL) WHERE n.id IN $ids
RETURN 'LABEL' AS label, properties(n) AS fields, elementId(n) AS element;

// nodes_page
MATCH (n:LABEL) WHERE n.id > $after
RETURN 'LABEL' AS label, properties(n) AS fields
ORDER BY n.id LIMIT $limit;

// edges_page
MATCH (a)-[r:TYPE]->(b) WHERE r.id > $after
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields
ORDER BY r.id LIMIT $limit;

// edges_out
MATCH (a)-[r:TYPE]->(b) WHERE elementId(a) = $element
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields;

// edges_in
MATCH (a)-[r:TYPE]->(b) WHERE elementId(b) = $element
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields;

// edges_of_article
MATCH (a)-[r:TYPE]->(b) WHERE r.article_id = $article_id
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields;

// edge_by_id
MATCH (a)-[r:TYPE]->(b) WHERE r.id = $id
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields;

// former_id
MATCH (f:_FormerId {id: $id}) RETURN f.node_id AS node_id ORDER BY node_id LIMIT 1;

// names
MATCH (k:_Name) WHERE k.key CONTAINS $longest AND all(word IN $words WHERE k.key CONTAINS word)
RETURN DISTINCT k.node_id AS node_id;

// named
MATCH (k:_Name {key: $key}) RETURN DISTINCT k.node_id AS node_id;

// name_keys
MATCH (k:_Name) MATCH (n:LABEL {id: k.node_id})
RETURN DISTINCT k.key AS key, n.id AS id, n.name AS name ORDER BY id, key;

// sentences
CALL db.index.fulltext.queryNodes('sentence_words', $pattern) YIELD node AS w
MATCH (n:Sentence {id: w.sentence_id})
MATCH (a:Article {id: n.article_id})
RETURN 'Sentence' AS label, properties(n) AS fields
ORDER BY coalesce(toString(a.published), '') DESC, a.id, n.idx LIMIT $limit;

// article_ids
MATCH (f:_Fragment) RETURN f.article_id AS article_id ORDER BY article_id;

// runs
MATCH (r:_Run {article_id: $article_id})
RETURN r.run_id AS run_id, r.loaded_at AS loaded_at, r.source_path AS source_path;
