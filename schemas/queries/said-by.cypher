// title: Said by
// question: What did this actor say, in quotes first, and where does it stand?
// parameters: {"actor": null}
// required: actor
// actor: name, alias or id
MATCH (p:Actor)-[:SAID]->(st:Statement)
WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
  OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
WITH DISTINCT st
WHERE NOT EXISTS {
  MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
    -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
    <-[:EVIDENCED_BY]-(:Statement {text: st.text})
}
WITH st,
  COLLECT { MATCH (p)-[:SAID]->(st) RETURN DISTINCT p.name AS name ORDER BY name } AS speakers,
  COLLECT { MATCH (st)-[:TO]->(p) RETURN DISTINCT p.name AS name ORDER BY name } AS addressees,
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
RETURN reduce(text = head(speakers), name IN tail(speakers) | text + ', ' + name) AS speaker,
  st.act AS act, st.speech AS speech, st.polarity AS polarity, st.certainty AS certainty,
  st.verification AS verification, st.text AS text,
  reduce(text = head(addressees), name IN tail(addressees) | text + ', ' + name) AS to,
  toString(st.said_on) AS date, st.said_on_basis AS date_basis, st.id AS id,
  articles,
  1 + CASE WHEN texts < voices THEN texts ELSE voices END AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY CASE st.speech WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
  proof.published, proof.article.id, proof.start, st.id;
