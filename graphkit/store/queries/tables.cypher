// What the writer does in one transaction. LABEL and TYPE stand for a name of the ontology.

// lock
MATCH (s:_Store) SET s.locked = true;

// changes
MATCH (s:_Store) RETURN coalesce(s.changes, 0) AS changes;

// count_change
MATCH (s:_Store) SET s.changes = coalesce(s.changes, 0) + 1;

// settled
MATCH (s:_Store) RETURN s.settled AS settled;

// note_settled
MATCH (s:_Store) SET s.settled = $mark;

// digest
MATCH (f:_Fragment {article_id: $article_id}) RETURN f.digest AS digest;

// fragment
MATCH (f:_Fragment {article_id: $article_id}) RETURN f.body AS body;

// versions
UNWIND $keys AS key
MATCH (:_Page {key: key})<-[:_KNOWN_BY]-(f:_Fragment)
WITH DISTINCT f
MATCH (f)-[:_KNOWN_BY]->(p:_Page)
RETURN f.article_id AS article_id, f.age AS age, f.current AS current,
       collect(p.key) AS keys;

// unlink
MATCH (:_Fragment {article_id: $article_id})-[k:_KNOWN_BY]->(p:_Page)
DELETE k
WITH DISTINCT p
WHERE NOT EXISTS { (p)<-[:_KNOWN_BY]-() }
DELETE p;

// save
MERGE (f:_Fragment {article_id: $article_id})
SET f += $fields, f.current = coalesce(f.current, false)
WITH f
UNWIND $keys AS key
MERGE (p:_Page {key: key})
MERGE (f)-[:_KNOWN_BY]->(p);

// forget
MATCH (f:_Fragment {article_id: $article_id})
DELETE f;

// forget_runs
MATCH (r:_Run {article_id: $article_id})
DELETE r;

// add_run
MERGE (r:_Run {article_id: $article_id, run_id: $run_id, loaded_at: $loaded_at,
               source_path: $source_path});

// mark
UNWIND $rows AS row
MATCH (f:_Fragment {article_id: row.article_id})
SET f.current = row.current;

// hold
UNWIND $rows AS row
MERGE (c:_Copy {key: row.key})
SET c.node_id = row.node_id, c.body = row.body;

// release
UNWIND $keys AS key
MATCH (c:_Copy {key: key})
DELETE c;

// copies
UNWIND $node_ids AS node_id
MATCH (c:_Copy {node_id: node_id})
RETURN c.body AS body;

// write_nodes
UNWIND $rows AS row
MERGE (n:LABEL {id: row.id})
SET n = row
RETURN n.id AS id, elementId(n) AS element;

// write_actors
UNWIND $rows AS row
MERGE (n:LABEL {id: row.id})
SET n = row, n:Actor
RETURN n.id AS id, elementId(n) AS element;

// drop_nodes
UNWIND $ids AS id
MATCH (n:LABEL {id: id})
DETACH DELETE n;

// drop_names
UNWIND $ids AS id
MATCH (n:_Name|_FormerId {node_id: id})
DELETE n;

// write_names
UNWIND $rows AS row
CREATE (n:_Name) SET n = row;

// write_former_ids
UNWIND $rows AS row
CREATE (n:_FormerId) SET n = row;

// write_words
UNWIND $rows AS row
MERGE (w:_Words {sentence_id: row.sentence_id})
SET w.words = row.words;

// drop_words
UNWIND $ids AS id
MATCH (w:_Words {sentence_id: id})
DELETE w;

// write_edges
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.source
MATCH (b) WHERE elementId(b) = row.target
MERGE (a)-[r:TYPE {id: row.fields.id}]->(b)
SET r = row.fields;

// drop_edges_of
MATCH ()-[r:TYPE {article_id: $article_id}]->()
DELETE r;

// outlines
MATCH (f:_Fragment) WHERE f.current AND f.article_id > $after
RETURN f.article_id AS article_id, f.outline AS outline, f.standing AS standing
ORDER BY f.article_id LIMIT $limit;

// standing
MATCH (f:_Fragment {article_id: $article_id}) RETURN f.standing AS standing;

// stand
MATCH (f:_Fragment {article_id: $article_id}) SET f.standing = $standing;

// judgements
MATCH (j:_Judgement) RETURN j.body AS body;

// write_judgement
MERGE (j:_Judgement {id: $id}) SET j.body = $body;

// drop_judgement
MATCH (j:_Judgement {id: $id}) DELETE j;

// derived
MATCH (a)-[r:TYPE]->(b) WHERE r.article_id IS NULL
RETURN 'TYPE' AS type, a.id AS source, b.id AS target, properties(r) AS fields;

// drop_edges
UNWIND $ids AS id
MATCH ()-[r:TYPE {id: id}]->()
DELETE r;
