// Generated from graphkit/model by `python -m graphkit.schema`; do not edit.

// Nodes are one per id.
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT location_id IF NOT EXISTS FOR (n:Location) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;

// Edges are one per id.
CREATE CONSTRAINT has_sentence_id IF NOT EXISTS FOR ()-[r:HAS_SENTENCE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT published_by_id IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT written_by_id IF NOT EXISTS FOR ()-[r:WRITTEN_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT copy_of_id IF NOT EXISTS FOR ()-[r:COPY_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT mentioned_in_id IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT evidenced_by_id IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT said_id IF NOT EXISTS FOR ()-[r:SAID]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT reports_id IF NOT EXISTS FOR ()-[r:REPORTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT asserts_id IF NOT EXISTS FOR ()-[r:ASSERTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT about_id IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT contradicts_id IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT corroborates_id IF NOT EXISTS FOR ()-[r:CORROBORATES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT updates_id IF NOT EXISTS FOR ()-[r:UPDATES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT did_id IF NOT EXISTS FOR ()-[r:DID]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT to_id IF NOT EXISTS FOR ()-[r:TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT at_id IF NOT EXISTS FOR ()-[r:AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT caused_id IF NOT EXISTS FOR ()-[r:CAUSED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT holds_role_id IF NOT EXISTS FOR ()-[r:HOLDS_ROLE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT acts_for_id IF NOT EXISTS FOR ()-[r:ACTS_FOR]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT born_in_id IF NOT EXISTS FOR ()-[r:BORN_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT possibly_same_id IF NOT EXISTS FOR ()-[r:POSSIBLY_SAME]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT interacts_id IF NOT EXISTS FOR ()-[r:INTERACTS]-() REQUIRE r.id IS UNIQUE;

// An article's edges are deleted with it.
CREATE INDEX has_sentence_article IF NOT EXISTS FOR ()-[r:HAS_SENTENCE]-() ON (r.article_id);
CREATE INDEX published_by_article IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.article_id);
CREATE INDEX written_by_article IF NOT EXISTS FOR ()-[r:WRITTEN_BY]-() ON (r.article_id);
CREATE INDEX copy_of_article IF NOT EXISTS FOR ()-[r:COPY_OF]-() ON (r.article_id);
CREATE INDEX mentioned_in_article IF NOT EXISTS FOR ()-[r:MENTIONED_IN]-() ON (r.article_id);
CREATE INDEX evidenced_by_article IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() ON (r.article_id);
CREATE INDEX said_article IF NOT EXISTS FOR ()-[r:SAID]-() ON (r.article_id);
CREATE INDEX reports_article IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.article_id);
CREATE INDEX asserts_article IF NOT EXISTS FOR ()-[r:ASSERTS]-() ON (r.article_id);
CREATE INDEX about_article IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.article_id);
CREATE INDEX contradicts_article IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.article_id);
CREATE INDEX corroborates_article IF NOT EXISTS FOR ()-[r:CORROBORATES]-() ON (r.article_id);
CREATE INDEX updates_article IF NOT EXISTS FOR ()-[r:UPDATES]-() ON (r.article_id);
CREATE INDEX did_article IF NOT EXISTS FOR ()-[r:DID]-() ON (r.article_id);
CREATE INDEX to_article IF NOT EXISTS FOR ()-[r:TO]-() ON (r.article_id);
CREATE INDEX at_article IF NOT EXISTS FOR ()-[r:AT]-() ON (r.article_id);
CREATE INDEX part_of_article IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.article_id);
CREATE INDEX caused_article IF NOT EXISTS FOR ()-[r:CAUSED]-() ON (r.article_id);
CREATE INDEX holds_role_article IF NOT EXISTS FOR ()-[r:HOLDS_ROLE]-() ON (r.article_id);
CREATE INDEX acts_for_article IF NOT EXISTS FOR ()-[r:ACTS_FOR]-() ON (r.article_id);
CREATE INDEX member_of_article IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.article_id);
CREATE INDEX located_in_article IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.article_id);
CREATE INDEX born_in_article IF NOT EXISTS FOR ()-[r:BORN_IN]-() ON (r.article_id);
CREATE INDEX possibly_same_article IF NOT EXISTS FOR ()-[r:POSSIBLY_SAME]-() ON (r.article_id);
CREATE INDEX interacts_article IF NOT EXISTS FOR ()-[r:INTERACTS]-() ON (r.article_id);

// Where questions begin.
CREATE INDEX actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX location_name IF NOT EXISTS FOR (n:Location) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);

// What a store notes beside the graph.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:_Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fragment_article_id IF NOT EXISTS FOR (n:_Fragment) REQUIRE n.article_id IS UNIQUE;
CREATE CONSTRAINT page_key IF NOT EXISTS FOR (n:_Page) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT copy_key IF NOT EXISTS FOR (n:_Copy) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT words_sentence_id IF NOT EXISTS FOR (n:_Words) REQUIRE n.sentence_id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:_Judgement) REQUIRE n.id IS UNIQUE;
CREATE INDEX run_article_id IF NOT EXISTS FOR (n:_Run) ON (n.article_id);
CREATE INDEX copy_node_id IF NOT EXISTS FOR (n:_Copy) ON (n.node_id);
CREATE INDEX name_node_id IF NOT EXISTS FOR (n:_Name) ON (n.node_id);
CREATE INDEX formerid_node_id IF NOT EXISTS FOR (n:_FormerId) ON (n.node_id);
CREATE INDEX formerid_id IF NOT EXISTS FOR (n:_FormerId) ON (n.id);
CREATE TEXT INDEX name_key IF NOT EXISTS FOR (n:_Name) ON (n.key);
CREATE FULLTEXT INDEX sentence_words IF NOT EXISTS FOR (n:_Words) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Words: CALL db.index.fulltext.queryNodes('sentence_text', $words).
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Person|State|Organization|Group|Location) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
