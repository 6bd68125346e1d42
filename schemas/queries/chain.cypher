// title: Attribution chains
// question: Who has a claim from whom, back to its root source?
// parameters: {"claim": null}
// claim: words of a statement, or its id; null: every claim that rests on another one
MATCH (told:Statement)
WHERE NOT EXISTS { (:Statement)-[:REPORTS]->(told) }
MATCH path = (told)-[:REPORTS*0..]->(st:Statement)
WITH told, st, min(length(path)) AS step
WITH told, collect({st: st, step: step}) AS chain
WHERE CASE
  WHEN $claim IS NULL THEN size(chain) > 1
  ELSE any(link IN chain
    WHERE link.st.id = $claim OR toLower(link.st.text) CONTAINS toLower($claim))
END
  AND (any(link IN chain WHERE link.st.id = $claim) OR NOT EXISTS {
    MATCH (told)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
      -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
      <-[:EVIDENCED_BY]-(:Statement {text: told.text})
  })
UNWIND chain AS link
WITH told, link.st AS st, link.step AS step
WITH told, st, step,
  COLLECT { MATCH (p)-[:SAID]->(st) RETURN DISTINCT p.name AS name ORDER BY name } AS speakers,
  COLLECT {
    MATCH (told)-[r:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
    WITH r, a, coalesce(toString(a.published), '9999') AS published
    RETURN {article: a, published: published, start: r.start}
    ORDER BY published, a.id, r.start LIMIT 1
  }[0] AS first,
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
RETURN told.text AS claim, step,
  coalesce(
    reduce(text = head(speakers), name IN tail(speakers) | text + ', ' + name), st.source_text
  ) AS source,
  st.source_kind AS source_kind, st.text AS text, st.verification AS verification,
  st.verification_cue AS cue, toString(st.said_on) AS date, st.said_on_basis AS date_basis,
  st.id AS id, articles,
  1 + CASE WHEN texts < voices THEN texts ELSE voices END AS witnesses,
  proof.sentence.text AS sentence,
  coalesce(proof.article.title, proof.article.name) AS article,
  left(proof.article.id, 12) + '#' + toString(proof.sentence.idx) AS evidence
ORDER BY first.published, first.article.id, first.start, told.id, step,
  proof.published, proof.article.id, proof.start, st.id;
