// title: Unverified claims
// question: Which claims could not be verified, who makes them, and how far is the origin?
// parameters: {"actor": null}
// actor: name, alias or id of a source
MATCH (st:Statement {verification: 'unverified'})
WHERE ($actor IS NULL OR EXISTS {
  MATCH (p:Actor)-[:SAID]->(st)
  WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
    OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
}) AND NOT EXISTS {
  MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
    -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
    <-[:EVIDENCED_BY]-(:Statement {text: st.text})
}
WITH st, COLLECT {
  MATCH path = (st)-[:REPORTS*0..]->(root:Statement)
  WHERE NOT EXISTS { (root)-[:REPORTS]->() }
  WITH root, min(length(path)) AS hops
  MATCH (root)-[r:EVIDENCED_BY]->(:Sentence)
  WITH root, hops, min(r.start) AS start
  RETURN {root: root, hops: hops} ORDER BY hops DESC, start, root.id LIMIT 1
}[0] AS origin
WITH st, origin.root AS root, origin.hops AS hops
WITH st, root, hops,
  COLLECT { MATCH (p)-[:SAID]->(st) RETURN DISTINCT p.name AS name ORDER BY name } AS speakers,
  COLLECT { MATCH (p)-[:SAID]->(root) RETURN DISTINCT p.name AS name ORDER BY name } AS origins,
  COUNT {
    MATCH (st)-[:CORROBORATES*0..1]-(other:Statement)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(:Article)<-[:COPY_OF*0..]-(a:Article)
    WHERE EXISTS {
      (a)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(:Statement {text: other.text})
    }
    RETURN DISTINCT a
  } AS articles,
  COUNT {
    MATCH (st)-[:CORROBORATES {independent: true}]-(:Statement)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(:Article)-[:COPY_OF*0..]->(earliest:Article)
    WHERE NOT EXISTS { (earliest)-[:COPY_OF]->() }
    RETURN DISTINCT earliest
  } AS texts,
  COUNT {
    MATCH (st)-[:CORROBORATES {independent: true}]-(other:Statement)
    RETURN DISTINCT coalesce(
      COLLECT { MATCH (p)-[:SAID]->(other) RETURN p.id ORDER BY p.id LIMIT 1 }[0], other.id
    ) AS voice
  } AS voices,
  COLLECT {
    MATCH (st)-[r:EVIDENCED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, s, a, coalesce(toString(a.published), '9999') AS published
    RETURN {sentence: s, article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS proof
RETURN
  coalesce(
    reduce(text = head(speakers), name IN tail(speakers) | text + ', ' + name), st.source_text
  ) AS source,
  st.source_kind AS source_kind, st.text AS claim, st.verification_cue AS cue, hops,
  coalesce(
    reduce(text = head(origins), name IN tail(origins) | text + ', ' + name), root.source_text
  ) AS origin,
  toString(st.said_on) AS date, st.said_on_basis AS date_basis,
  st.id AS id, articles,
  1 + CASE WHEN texts < voices THEN texts ELSE voices END AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY source, proof.published, proof.article.id, proof.start, st.id;
