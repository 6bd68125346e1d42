// title: Places for talks
// question: Which places were proposed, agreed or rejected for talks, by whom?
// parameters: {"actor": null}
// actor: name, alias or id of whoever proposes, agrees or rejects
MATCH (st:Statement)-[r:ABOUT]->(x)
WHERE (x:Location OR x:State) AND r.role <> 'topic' AND ($actor IS NULL OR EXISTS {
  MATCH (p:Actor)-[:SAID]->(st)
  WHERE p.id = $actor OR $actor IN coalesce(p.former_ids, [])
    OR toLower($actor) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
}) AND NOT EXISTS {
  MATCH (st)-[:EVIDENCED_BY]->(:Sentence)<-[:HAS_SENTENCE]-(:Article)
    -[:COPY_OF*1..]->(:Article)-[:HAS_SENTENCE]->(:Sentence)
    <-[:EVIDENCED_BY]-(:Statement {text: st.text})
}
WITH st, x, r ORDER BY r.start, r.id
WITH st, x, r.role AS role, head(collect(r)) AS r
MATCH (s:Sentence {id: r.sentence_id})<-[:HAS_SENTENCE]-(a:Article)
WITH st, x, role, r, s, a,
  COUNT {
    MATCH (st)-[:CORROBORATES*0..1]-(other:Statement)-[:EVIDENCED_BY]->(:Sentence)
      <-[:HAS_SENTENCE]-(:Article)<-[:COPY_OF*0..]-(b:Article)
    WHERE EXISTS {
      (b)-[:HAS_SENTENCE]->(:Sentence)<-[:EVIDENCED_BY]-(:Statement {text: other.text})
    }
    RETURN DISTINCT b
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
  COLLECT { MATCH (p)-[:SAID]->(st) RETURN DISTINCT p.name AS name ORDER BY name } AS speakers,
  COLLECT { MATCH (st)-[:TO]->(p) RETURN DISTINCT p.name AS name ORDER BY name } AS addressees
RETURN role, x.name AS place,
  coalesce(
    reduce(text = head(speakers), name IN tail(speakers) | text + ', ' + name), st.source_text
  ) AS by,
  reduce(text = head(addressees), name IN tail(addressees) | text + ', ' + name) AS to,
  toString(st.said_on) AS date, st.said_on_basis AS date_basis,
  r.id AS id, articles,
  1 + CASE WHEN texts < voices THEN texts ELSE voices END AS witnesses,
  s.text AS sentence, coalesce(a.title, a.name) AS article,
  left(a.id, 12) + '#' + toString(s.idx) AS evidence
ORDER BY coalesce(toString(a.published), '9999'), a.id, r.start, role, place, x.id;
